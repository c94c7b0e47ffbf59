using System.Text.Json.Nodes;
using Amazon.IdentityManagement.Model;

namespace EcsPublish.Local.Tests.Services;

[TestClass]
public sealed class WhenRolesAreManaged : LocalTest
{
    private const string ExecutionPolicy = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy";
    private const string Trust =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}]}""";

    [TestMethod]
    public async Task A_created_one_is_shown_with_all_that_was_given()
    {
        await CreateAsync("/team/");

        var role = (await Iam.GetRoleAsync(new GetRoleRequest { RoleName = "exec" }, Cancellation)).Role;

        Assert.AreEqual("arn:aws:iam::000000000000:role/team/exec", role.Arn);
        Assert.AreEqual(Trust, Uri.UnescapeDataString(role.AssumeRolePolicyDocument));
        Assert.AreEqual("v & <w> ü", role.Tags.Single().Value);
    }

    [TestMethod]
    public async Task A_missing_one_is_not_found()
    {
        var error = await Assert.ThrowsExactlyAsync<NoSuchEntityException>(
            () => Iam.GetRoleAsync(new GetRoleRequest { RoleName = "nope" }, Cancellation));

        Assert.AreEqual("The role with name nope cannot be found.", error.Message);
    }

    [TestMethod]
    public async Task A_second_one_of_the_same_name_is_refused()
    {
        await CreateAsync();

        await Assert.ThrowsExactlyAsync<EntityAlreadyExistsException>(() => CreateAsync());
    }

    [TestMethod]
    public async Task A_trust_policy_that_is_no_JSON_is_refused() => await Assert.ThrowsExactlyAsync<MalformedPolicyDocumentException>(
        () => Iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "exec", AssumeRolePolicyDocument = "{" }, Cancellation));

    [TestMethod]
    public async Task Managed_policies_are_attached_listed_and_detached()
    {
        await CreateAsync();

        await Iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "exec", PolicyArn = ExecutionPolicy }, Cancellation);
        var attached = await Iam.ListAttachedRolePoliciesAsync(new ListAttachedRolePoliciesRequest { RoleName = "exec" }, Cancellation);
        await Iam.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = "exec", PolicyArn = ExecutionPolicy }, Cancellation);
        var detached = await Iam.ListAttachedRolePoliciesAsync(new ListAttachedRolePoliciesRequest { RoleName = "exec" }, Cancellation);

        Assert.AreEqual("AmazonECSTaskExecutionRolePolicy", attached.AttachedPolicies.Single().PolicyName);
        Assert.IsTrue(detached.AttachedPolicies is null or []);
    }

    [TestMethod]
    public async Task A_policy_that_does_not_exist_is_not_attached()
    {
        await CreateAsync();

        await Assert.ThrowsExactlyAsync<NoSuchEntityException>(() => Iam.AttachRolePolicyAsync(
            new AttachRolePolicyRequest { RoleName = "exec", PolicyArn = "arn:aws:iam::000000000000:policy/nope" }, Cancellation));
    }

    [TestMethod]
    [DataRow(ExecutionPolicy, "ecr:BatchGetImage")]
    [DataRow("arn:aws-cn:iam::aws:policy/AmazonS3ReadOnlyAccess", "s3:Get*")]
    public async Task What_a_managed_policy_allows_can_be_read(string arn, string action)
    {
        var policy = (await Iam.GetPolicyAsync(new GetPolicyRequest { PolicyArn = arn }, Cancellation)).Policy;
        var request = new GetPolicyVersionRequest { PolicyArn = arn, VersionId = policy.DefaultVersionId };

        var version = (await Iam.GetPolicyVersionAsync(request, Cancellation)).PolicyVersion;

        Assert.IsTrue(version.IsDefaultVersion);
        var statement = JsonNode.Parse(Uri.UnescapeDataString(version.Document))!["Statement"]![0]!;
        CollectionAssert.Contains(statement["Action"]!.AsArray().Select(text => (string)text!).ToList(), action);
    }

    [TestMethod]
    [DataRow("arn:aws:iam::aws:policy/SomethingRare", "v1")]
    [DataRow(ExecutionPolicy, "v2")]
    public async Task A_policy_or_version_that_is_not_known_has_no_text(string arn, string version) =>
        await Assert.ThrowsExactlyAsync<NoSuchEntityException>(
            () => Iam.GetPolicyVersionAsync(new GetPolicyVersionRequest { PolicyArn = arn, VersionId = version }, Cancellation));

    [TestMethod]
    public async Task An_inline_policy_comes_back_as_it_was()
    {
        const string policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";
        await CreateAsync();

        await Iam.PutRolePolicyAsync(
            new PutRolePolicyRequest { RoleName = "exec", PolicyName = "p", PolicyDocument = policy }, Cancellation);
        var got = await Iam.GetRolePolicyAsync(new GetRolePolicyRequest { RoleName = "exec", PolicyName = "p" }, Cancellation);

        Assert.AreEqual(policy, Uri.UnescapeDataString(got.PolicyDocument));
    }

    [TestMethod]
    public async Task One_with_policies_is_not_deleted()
    {
        await CreateAsync();
        await Iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "exec", PolicyArn = ExecutionPolicy }, Cancellation);

        await Assert.ThrowsExactlyAsync<DeleteConflictException>(
            () => Iam.DeleteRoleAsync(new DeleteRoleRequest { RoleName = "exec" }, Cancellation));
    }

    private Task<CreateRoleResponse> CreateAsync(string path = "/") => Iam.CreateRoleAsync(
        new CreateRoleRequest
        {
            RoleName = "exec",
            Path = path,
            AssumeRolePolicyDocument = Trust,
            Tags = [new Tag { Key = "k", Value = "v & <w> ü" }],
        },
        Cancellation);
}
