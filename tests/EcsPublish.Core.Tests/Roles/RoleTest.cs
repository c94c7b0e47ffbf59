using Amazon.IdentityManagement.Model;
using EcsPublish.Core.Tests.Publishing;

namespace EcsPublish.Core.Tests.Roles;

/// <summary>A test that publishes to an AWS in a box and looks at the roles there.</summary>
public abstract class RoleTest : PublishTest
{
    protected const string ExecutionRole = "ecsTaskExecutionRole";
    protected const string ForEcs =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    private static readonly string[] Writes = ["CreateRole", "AttachRolePolicy", "PutRolePolicy", "DeleteRolePolicy", "UpdateAssumeRolePolicy", "TagRole"];

    /// <summary>How often a role was changed since the counts were cleared.</summary>
    private protected int WriteCount => Writes.Sum(operation => Cloud.Server.RequestCounts[operation]);

    /// <summary>Pushes and registers as a build of its own, whose claims are free afterwards. That is all that roles have to do with.</summary>
    private protected async Task<TestPublish> PublishAsync()
    {
        Cloud.Server.RequestCounts.Clear();
        var publish = Publish();
        if (await publish.Flow.PushImageAsync(new ShellApp(Cloud.PathOf("publish"), "echo done").Image, Cancellation) is not null)
            await publish.Flow.RegisterAsync(Cancellation);
        EndEngine();
        return publish;
    }

    /// <summary>Publishes what has to succeed.</summary>
    private protected async Task<TestPublish> PublishedAsync()
    {
        var publish = await PublishAsync();
        Assert.IsNull(publish.Record.Failure?.Text);
        return publish;
    }

    private protected async Task<Role> RoleAsync(string name) =>
        (await Cloud.Session.Iam.GetRoleAsync(new GetRoleRequest { RoleName = name }, Cancellation)).Role;

    /// <summary>Makes a role that no publish made.</summary>
    private protected async Task MakeRoleAsync(string name, string trust = ForEcs, string? inline = null, params string[] managed)
    {
        await Cloud.Session.Iam.CreateRoleAsync(new CreateRoleRequest { RoleName = name, AssumeRolePolicyDocument = trust }, Cancellation);
        foreach (var policy in managed)
            await AttachAsync(name, $"arn:aws:iam::aws:policy/{policy}");
        if (inline is not null)
            await Cloud.Session.Iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = name, PolicyName = "own", PolicyDocument = inline }, Cancellation);
    }

    private protected Task AttachAsync(string role, string policyArn) =>
        Cloud.Session.Iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = role, PolicyArn = policyArn }, Cancellation);

    private protected async Task<IReadOnlyList<string>> InlineNamesAsync(string role) =>
        (await Cloud.Session.Iam.ListRolePoliciesAsync(new ListRolePoliciesRequest { RoleName = role }, Cancellation)).PolicyNames ?? [];

    private protected async Task<string> InlineAsync(string role, string policy) => Uri.UnescapeDataString(
        (await Cloud.Session.Iam.GetRolePolicyAsync(new GetRolePolicyRequest { RoleName = role, PolicyName = policy }, Cancellation)).PolicyDocument);

    private protected async Task<IReadOnlyList<string>> AttachedAsync(string role)
    {
        var response = await Cloud.Session.Iam.ListAttachedRolePoliciesAsync(new ListAttachedRolePoliciesRequest { RoleName = role }, Cancellation);
        return [.. (response.AttachedPolicies ?? []).Select(policy => policy.PolicyName)];
    }
}
