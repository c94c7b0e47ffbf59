using System.Text.Json.Nodes;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Permissions;

/// <summary>
/// Asks IAM beforehand whether the caller may do all that a publish needs, and gives every lack at once. The simulation is a permission of its own:
/// without it nothing is known, and AWS will say during the publish.
/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
/// </summary>
/// <param name="definitionFile">What EcsTaskDefinitionFile holds, cleaned; null without one.</param>
internal sealed class PermissionCheck(JsonObject? definitionFile = null)
{
    // One answer has at most so many results unless it is asked to go on.
    private const int MostResults = 100;

    /// <summary>Checks what <see cref="PublishPermissions.Needed"/> holds for the project.</summary>
    public async Task<PermissionReport> RunAsync(AwsSession aws, PublishSettings settings, CancellationToken cancellation)
    {
        if (CallerPolicySource.Of(aws.Identity) is not { } assumed)
        {
            return PermissionReport.Unknown($"IAM does not simulate policies of {aws.Identity.Caller}, only those of users and roles.");
        }

        var preview = new DefinitionPreview(settings, definitionFile, aws.Identity.Region);
        var needed = new PublishPermissions(settings, new ProjectResources(settings, preview, aws.Identity)).Needed;
        try
        {
            var source = await WithPathAsync(aws, assumed, cancellation);
            var alike = needed.GroupBy(permission => (permission.Action.Name.Split(':')[0], permission.Condition));
            var answers = await Task.WhenAll(alike.Select(group => SimulateAsync(aws, source, [.. group], cancellation)));
            return Judge(aws.Identity, [.. answers.SelectMany(answer => answer)]);
        }
        catch (Exception e) when (e is PublishException or AmazonIdentityManagementServiceException)
        {
            return PermissionReport.Unknown(e.Message);
        }
    }

    // The ARN of a session lacks the path of its role, by which IAM finds it.
    private static async Task<string> WithPathAsync(AwsSession aws, string assumed, CancellationToken cancellation)
    {
        if (CallerPolicySource.RoleNameOf(aws.Identity) is not { } role)
        {
            return assumed;
        }

        try
        {
            var request = new GetRoleRequest { RoleName = role };
            return (await aws.CallAsync(Actions.GetRole, assumed, () => aws.Iam.GetRoleAsync(request, cancellation))).Role.Arn;
        }
        catch (PublishException e) when (e.Diagnostic.Descriptor == Diagnostics.AccessDenied)
        {
            return assumed;
        }
    }

    // IAM answers for each action on each resource; of these only some are asked for.
    private static async Task<IEnumerable<PermissionAnswer>> SimulateAsync(
        AwsSession aws, string source, IReadOnlyList<Permission> alike, CancellationToken cancellation)
    {
        var answers = new List<PermissionAnswer>();
        var resources = alike.SelectMany(permission => permission.Resources).Distinct().ToList();
        foreach (var some in alike.Chunk(Math.Max(1, MostResults / resources.Count)))
        {
            var request = new SimulatePrincipalPolicyRequest
            {
                PolicySourceArn = source,
                ActionNames = [.. some.Select(permission => permission.Action.Name)],
                ResourceArns = resources,
                ContextEntries = [.. some.Take(1).Select(permission => permission.Condition).OfType<PermissionCondition>().Select(Entry)],
            };
            var response = await aws.CallAsync(
                Actions.SimulatePrincipalPolicy, source, () => aws.Iam.SimulatePrincipalPolicyAsync(request, cancellation));
            answers.AddRange((response.EvaluationResults ?? []).SelectMany(PermissionAnswer.Of).Where(answer => Array.Exists(some, answer.IsFor)));
        }

        return answers;
    }

    private static ContextEntry Entry(PermissionCondition condition) => new()
    {
        ContextKeyName = condition.Key,
        ContextKeyType = ContextKeyTypeEnum.String,
        ContextKeyValues = [condition.Value],
    };

    private static PermissionReport Judge(AwsIdentity identity, IReadOnlyList<PermissionAnswer> answers)
    {
        var denied = answers.Where(answer => !answer.IsAllowed).DistinctBy(answer => (answer.Action, answer.Resource))
            .GroupBy(answer => answer.Action).ToList();
        return new PermissionReport(
            [.. denied.Where(action => action.All(answer => answer.IsCertain)).Select(action => new DeniedAction(action.Key, Problem(identity, action)))],
            [.. denied.Where(action => !action.All(answer => answer.IsCertain)).Select(Note)]);
    }

    private static Diagnostic Problem(AwsIdentity identity, IGrouping<string, PermissionAnswer> denied) =>
        Diagnostics.PermissionMissing.With(identity.Caller, denied.Key, string.Join(", ", denied.Select(answer => answer.Resource)), denied.First().Why);

    private static string Note(IGrouping<string, PermissionAnswer> denied) =>
        $"Whether {denied.Key} is allowed depends on {string.Join(", ", denied.SelectMany(answer => answer.MissingKeys).Distinct())}, which only the call itself has.";
}
