using Amazon.IdentityManagement.Model;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Settings;
using EcsPublish.Local.Faults;
using Role = EcsPublish.Core.Resources.Role;

namespace EcsPublish.Core.Tests.Resources;

[TestClass]
public sealed class WhenARoleIsLookedUp : CloudTest
{
    private const string Arn = "arn:aws:iam::000000000000:role/ecsTaskExecutionRole";

    private readonly TestProject _project = new();

    [TestMethod]
    public async Task A_missing_one_is_not_found() => Assert.IsNull(await Role().FindAsync(Cancellation));

    [TestMethod]
    public async Task A_missing_one_is_created_for_ECS_with_the_managed_policy()
    {
        var arn = await Role().CreateExecutionRoleAsync(Cancellation);

        var role = (await Cloud.Session.Iam.GetRoleAsync(new GetRoleRequest { RoleName = "ecsTaskExecutionRole" }, Cancellation)).Role;
        Assert.AreEqual(Arn, arn);
        StringAssert.Contains(Uri.UnescapeDataString(role.AssumeRolePolicyDocument), "ecs-tasks.amazonaws.com");
        Assert.AreSequenceEqual(["ecs-publish:created-by", "ecs-publish:project"], role.Tags.Select(tag => tag.Key).Order(StringComparer.Ordinal));
        Assert.AreSequenceEqual(["arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"], await PoliciesAsync());
        Assert.AreSequenceEqual(["Created execution role ecsTaskExecutionRole with AmazonECSTaskExecutionRolePolicy"], Reporter.Story);
    }

    [TestMethod]
    public async Task A_missing_one_is_not_created_against_the_projects_will()
    {
        _project.Set("EcsCreateExecutionRole", "false");

        var failure = await Assert.ThrowsExactlyAsync<PublishException>(() => Role().CreateExecutionRoleAsync(Cancellation));

        Assert.AreEqual("ECS6012", failure.Diagnostic.Code);
        Assert.AreEqual(0, Cloud.Server.RequestCounts["CreateRole"]);
    }

    [TestMethod]
    public async Task An_existing_one_is_left_as_it_is()
    {
        await MakeRoleAsync();

        var arn = await Role().FindAsync(Cancellation);

        Assert.AreEqual(Arn, arn);
        Assert.AreEqual(0, Cloud.Server.RequestCounts["AttachRolePolicy"]);
        Assert.IsEmpty(await PoliciesAsync());
    }

    [TestMethod]
    public async Task Of_two_publishes_that_create_it_the_slower_one_takes_it()
    {
        await MakeRoleAsync();

        Assert.AreEqual(Arn, await Role().CreateExecutionRoleAsync(Cancellation));
    }

    [TestMethod]
    public async Task Without_the_permission_to_look_its_ARN_is_assumed_and_said_so()
    {
        Cloud.Server.Faults.Add(new Fault("GetRole", FaultKind.AccessDenied));

        var arn = await Role().FindAsync(Cancellation);

        Assert.AreEqual(Arn, arn);
        var warning = Reporter.Diagnostics.Single();
        Assert.AreEqual("ECS6101", warning.Code);
        Assert.AreEqual(
            $"EcsExecutionRole 'ecsTaskExecutionRole' could not be looked up, since arn:aws:iam::000000000000:user/local may not call iam:GetRole. It is taken as {Arn}.",
            warning.Text);
    }

    [TestMethod]
    public async Task An_ARN_is_taken_as_it_is()
    {
        const string Foreign = "arn:aws:iam::999999999999:role/path/shared";

        Assert.AreEqual(Foreign, await Role(Foreign).FindAsync(Cancellation));
        Assert.AreEqual(0, Cloud.Server.RequestCounts["GetRole"]);
    }

    private Role Role(string name = "ecsTaskExecutionRole") => new(Cloud.Session, _project.ParseValid(), Reporter, "EcsExecutionRole", name);

    private Task<CreateRoleResponse> MakeRoleAsync() => Cloud.Session.Iam.CreateRoleAsync(
        new CreateRoleRequest { RoleName = "ecsTaskExecutionRole", AssumeRolePolicyDocument = """{"Version":"2012-10-17","Statement":[]}""" }, Cancellation);

    private async Task<IEnumerable<string>> PoliciesAsync()
    {
        var request = new ListAttachedRolePoliciesRequest { RoleName = "ecsTaskExecutionRole" };
        return ((await Cloud.Session.Iam.ListAttachedRolePoliciesAsync(request, Cancellation)).AttachedPolicies ?? []).Select(policy => policy.PolicyArn);
    }
}
