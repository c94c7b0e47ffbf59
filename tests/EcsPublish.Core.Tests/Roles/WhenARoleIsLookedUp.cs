using Amazon.IdentityManagement.Model;
using EcsPublish.Core.Roles;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Local.Faults;

namespace EcsPublish.Core.Tests.Roles;

[TestClass]
public sealed class WhenARoleIsLookedUp : CloudTest
{
    private const string Name = "ecsTaskExecutionRole";
    private const string Arn = "arn:aws:iam::000000000000:role/ecsTaskExecutionRole";
    private const string Trust = """{"Version":"2012-10-17","Statement":[]}""";

    [TestMethod]
    public async Task A_missing_one_is_not_found() => Assert.IsNull(await FindAsync());

    [TestMethod]
    public async Task An_existing_one_is_read_with_all_its_policies()
    {
        await MakeRoleAsync();
        await AttachAsync("service-role/AmazonECSTaskExecutionRolePolicy");
        await AttachAsync("AmazonS3ReadOnlyAccess");
        await Cloud.Session.Iam.PutRolePolicyAsync(
            new PutRolePolicyRequest { RoleName = Name, PolicyName = "own", PolicyDocument = """{"Statement":{"Effect":"Allow","Action":"sqs:*","Resource":"*"}}""" }, Cancellation);

        var role = await FindAsync();

        Assert.AreEqual((Arn, Trust), (role!.Arn, role.TrustPolicy));
        Assert.AreSequenceEqual(["own"], role.Policies!.Inline.Keys);
        Assert.HasCount(2, role.Policies.Attached);
        foreach (var action in new[] { "ecr:BatchGetImage", "s3:GetObject", "sqs:SendMessage" })
            Assert.AreEqual(Grant.Allowed, role.Policies.Grants!.On(action, "arn:aws:x"), action);
        Assert.AreEqual(1, Cloud.Server.RequestCounts["GetPolicyVersion"], "The document of AWS's execution policy is known.");
    }

    [TestMethod]
    public async Task Without_the_permission_to_look_its_ARN_is_assumed_and_said_so()
    {
        Cloud.Server.Faults.Add(new Fault("GetRole", FaultKind.AccessDenied));

        var role = await FindAsync();

        Assert.AreEqual(Arn, role!.Arn);
        var warning = Reporter.Diagnostics.Single();
        Assert.AreEqual("ECS6101", warning.Code);
        Assert.AreEqual(
            $"EcsExecutionRole 'ecsTaskExecutionRole' could not be looked up, since arn:aws:iam::000000000000:user/local may not call iam:GetRole. It is taken as {Arn}.",
            warning.Text);
    }

    [TestMethod]
    [DataRow("ListRolePolicies")]
    [DataRow("ListAttachedRolePolicies")]
    [DataRow("GetRolePolicy")]
    [DataRow("GetPolicy")]
    [DataRow("GetPolicyVersion")]
    public async Task Policies_that_may_not_be_read_are_a_note(string operation)
    {
        await MakeRoleAsync();
        await AttachAsync("AmazonS3ReadOnlyAccess");
        await Cloud.Session.Iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = Name, PolicyName = "own", PolicyDocument = Trust }, Cancellation);
        Cloud.Server.Faults.Add(new Fault(operation, FaultKind.AccessDenied));

        var role = await FindAsync();

        Assert.IsNull(role!.Policies?.Grants);
        Assert.IsEmpty(Reporter.Diagnostics);
        var note = Reporter.Lines.Single();
        StringAssert.StartsWith(note, "What role ecsTaskExecutionRole allows was not checked");
        StringAssert.Contains(note, $"may not call iam:{operation}");
    }

    [TestMethod]
    public async Task An_AWS_policy_whose_text_is_not_known_is_a_note()
    {
        await MakeRoleAsync();
        await AttachAsync("SomethingRare");

        Assert.IsNull((await FindAsync())!.Policies!.Grants);
        StringAssert.Contains(Reporter.Lines.Single(), "policy arn:aws:iam::aws:policy/SomethingRare could not be read");
    }

    [TestMethod]
    public async Task An_ARN_of_another_account_is_taken_as_it_is()
    {
        const string Foreign = "arn:aws:iam::999999999999:role/path/shared";

        Assert.AreEqual(Foreign, (await FindAsync(Foreign))!.Arn);
        Assert.AreEqual(0, Cloud.Server.RequestCounts["GetRole"]);
    }

    [TestMethod]
    public async Task An_ARN_of_this_account_is_looked_up()
    {
        await MakeRoleAsync();

        Assert.AreEqual(Trust, (await FindAsync(Arn))!.TrustPolicy);
        Assert.IsNull(await FindAsync("arn:aws:iam::000000000000:role/none"));
    }

    [TestMethod]
    public async Task Without_the_permission_to_look_an_ARN_is_as_good_as_before()
    {
        Cloud.Server.Faults.Add(new Fault("GetRole", FaultKind.AccessDenied));

        Assert.AreEqual(Arn, (await FindAsync(Arn))!.Arn);
        Assert.IsEmpty(Reporter.Diagnostics);
        StringAssert.StartsWith(Reporter.Lines.Single(), $"EcsExecutionRole {Arn} was not checked: ");
    }

    private Task<RoleState?> FindAsync(string role = Name) =>
        new RoleReader(Cloud.Session, Reporter).FindAsync(new RoleReference("EcsExecutionRole", role), withPolicies: true, Cancellation);

    private Task<CreateRoleResponse> MakeRoleAsync() => Cloud.Session.Iam.CreateRoleAsync(new CreateRoleRequest { RoleName = Name, AssumeRolePolicyDocument = Trust }, Cancellation);

    private Task<AttachRolePolicyResponse> AttachAsync(string policy) => Cloud.Session.Iam.AttachRolePolicyAsync(
        new AttachRolePolicyRequest { RoleName = Name, PolicyArn = $"arn:aws:iam::aws:policy/{policy}" }, Cancellation);
}
