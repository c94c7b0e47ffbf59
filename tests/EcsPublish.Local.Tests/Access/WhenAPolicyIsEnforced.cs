using System.Net;
using Amazon.CloudWatchLogs.Model;
using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.ECR;
using Amazon.ECS;
using Amazon.ECS.Model;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using EcsPublish.Local.Tests.Registry;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Access;

[TestClass]
public sealed class WhenAPolicyIsEnforced : RegistryTest
{
    private const string User = "User: arn:aws:iam::000000000000:user/local is not authorized to perform: ";
    private const string Nothing = """{"Statement":[]}""";
    private const string Exec = "arn:aws:iam::000000000000:role/exec";

    [TestMethod]
    public async Task ECR_refuses_in_its_words()
    {
        Local.Server.Policies.Enforce(Nothing);

        var error = await Assert.ThrowsExactlyAsync<AmazonECRException>(() => CreateAsync("other"));

        Assert.AreEqual(("AccessDeniedException", HttpStatusCode.BadRequest), (error.ErrorCode, error.StatusCode));
        Assert.AreEqual(
            $"{User}ecr:CreateRepository on resource: arn:aws:ecr:us-east-1:000000000000:repository/other because no identity-based policy allows the ecr:CreateRepository action",
            error.Message);
    }

    [TestMethod]
    public async Task IAM_refuses_in_its_words()
    {
        Local.Server.Policies.Enforce("""{"Statement":{"Effect":"Deny","Action":"iam:GetRole","Resource":"*"}}""");

        var error = await Assert.ThrowsExactlyAsync<AmazonIdentityManagementServiceException>(
            () => Iam.GetRoleAsync(new GetRoleRequest { RoleName = "exec" }, Cancellation));

        Assert.AreEqual(("AccessDenied", HttpStatusCode.Forbidden), (error.ErrorCode, error.StatusCode));
        Assert.AreEqual($"{User}iam:GetRole on resource: {Exec} with an explicit deny in an identity-based policy", error.Message);
    }

    [TestMethod]
    public async Task EC2_refuses_in_its_words()
    {
        Local.Server.Policies.Enforce(Nothing);

        var error = await Assert.ThrowsExactlyAsync<AmazonEC2Exception>(() => Ec2.DescribeVpcsAsync(new DescribeVpcsRequest(), Cancellation));

        Assert.AreEqual("UnauthorizedOperation", error.ErrorCode);
        Assert.AreEqual(
            $"You are not authorized to perform this operation. {User}ec2:DescribeVpcs because no identity-based policy allows the ec2:DescribeVpcs action",
            error.Message);
    }

    [TestMethod]
    [DataRow("HEAD", "manifests/latest", "ecr:BatchGetImage")]
    [DataRow("GET", "manifests/latest", "ecr:BatchGetImage")]
    [DataRow("PUT", "manifests/latest", "ecr:PutImage")]
    [DataRow("HEAD", "blobs/sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", "ecr:BatchCheckLayerAvailability")]
    [DataRow("GET", "blobs/sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", "ecr:GetDownloadUrlForLayer")]
    [DataRow("POST", "blobs/uploads/", "ecr:InitiateLayerUpload")]
    [DataRow("PATCH", "blobs/uploads/id", "ecr:UploadLayerPart")]
    [DataRow("PUT", "blobs/uploads/id", "ecr:UploadLayerPart")]
    [DataRow("GET", "tags/list", "ecr:ListImages")]
    public async Task The_registry_refuses_as_ECR_does(string method, string path, string action)
    {
        Local.Server.Policies.Enforce(Nothing);

        using var answer = await Registry.SendAsync(new HttpMethod(method), $"/v2/{App}/{path}", null, Cancellation);

        Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync(Cancellation);
        if (method != "HEAD")
            StringAssert.Contains(body, $"\"code\":\"DENIED\",\"message\":\"{User}{action} on resource: arn:aws:ecr:us-east-1:000000000000:repository/{App} because");
        CollectionAssert.Contains(Local.Server.RequestCounts.Actions.Keys.ToList(), action);
    }

    [TestMethod]
    public async Task Tags_at_creation_are_a_permission_of_their_own()
    {
        Local.Server.Policies.Enforce("""{"Statement":{"Effect":"Allow","Action":["iam:CreateRole","logs:CreateLogGroup"],"Resource":"*"}}""");
        await CreateRoleAsync(tagged: false);

        var role = await Assert.ThrowsExactlyAsync<AmazonIdentityManagementServiceException>(() => CreateRoleAsync(tagged: true));
        var group = await Assert.ThrowsAsync<Exception>(() => Logs.CreateLogGroupAsync(
            new CreateLogGroupRequest { LogGroupName = "/ecs/hello", Tags = new() { ["k"] = "v" } }, Cancellation));

        StringAssert.StartsWith(role.Message, $"{User}iam:TagRole on resource: arn:aws:iam::000000000000:role/team/exec ");
        StringAssert.StartsWith(group.Message, $"{User}logs:TagResource on resource: arn:aws:logs:us-east-1:000000000000:log-group:/ecs/hello ");
    }

    [TestMethod]
    public async Task A_role_may_only_be_passed_where_that_is_allowed()
    {
        using var ecs = NewEcs();
        Local.Server.Policies.Enforce(
            """{"Statement":{"Effect":"Allow","Action":"ecs:*","Resource":"*"}}""",
            $$"""{"Statement":{"Effect":"Allow","Action":"iam:PassRole","Resource":"{{Exec}}","Condition":{"StringEquals":{"iam:PassedToService":"ecs-tasks.amazonaws.com"} } } }""");
        await RegisterAsync(ecs, Exec);

        var error = await Assert.ThrowsExactlyAsync<Amazon.ECS.Model.AccessDeniedException>(() => RegisterAsync(ecs, "arn:aws:iam::000000000000:role/admin"));

        StringAssert.StartsWith(error.Message, $"{User}iam:PassRole on resource: arn:aws:iam::000000000000:role/admin ");
    }

    [TestMethod]
    public async Task A_run_is_asked_for_by_its_revision_in_its_cluster_with_its_roles()
    {
        using var ecs = NewEcs();
        await ecs.CreateClusterAsync(new CreateClusterRequest { ClusterName = "prod" }, Cancellation);
        await RegisterAsync(ecs, Exec);
        Local.Server.Policies.Enforce("""
            {"Statement":{"Effect":"Allow","Action":"ecs:RunTask","Resource":"arn:aws:ecs:us-east-1:000000000000:task-definition/hello:1",
             "Condition":{"ArnEquals":{"ecs:cluster":"arn:aws:ecs:us-east-1:000000000000:cluster/prod"}}}}
            """);

        var elsewhere = await Assert.ThrowsExactlyAsync<Amazon.ECS.Model.AccessDeniedException>(() => RunAsync(ecs, "default"));
        var there = await Assert.ThrowsExactlyAsync<Amazon.ECS.Model.AccessDeniedException>(() => RunAsync(ecs, "prod"));

        StringAssert.StartsWith(elsewhere.Message, $"{User}ecs:RunTask on resource: arn:aws:ecs:us-east-1:000000000000:task-definition/hello:1 ");
        StringAssert.StartsWith(there.Message, $"{User}iam:PassRole on resource: {Exec} ");
    }

    [TestMethod]
    public async Task ECS_needs_its_own_role_and_one_that_exists_for_the_task()
    {
        using var ecs = NewEcs();
        await ecs.CreateClusterAsync(new CreateClusterRequest { ClusterName = "default" }, Cancellation);
        await RegisterAsync(ecs, Exec);
        Local.Server.Policies.Enforce("""{"Statement":{"Effect":"Allow","Action":["ecs:*","iam:PassRole"],"Resource":"*"}}""");
        var unlinked = await Assert.ThrowsExactlyAsync<Amazon.ECS.Model.InvalidParameterException>(() => RunAsync(ecs, "default"));

        Local.Server.Policies.Enforce("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}""");
        var roleless = await Assert.ThrowsExactlyAsync<ClientException>(() => RunAsync(ecs, "default"));

        Assert.AreEqual("Unable to assume the service linked role. Please verify that the ECS service linked role exists.", unlinked.Message);
        StringAssert.StartsWith(roleless.Message, $"ECS was unable to assume the role '{Exec}' that was provided for this task.");
        Assert.AreEqual(
            "AWSServiceRoleForECS",
            (await Iam.GetRoleAsync(new GetRoleRequest { RoleName = "AWSServiceRoleForECS" }, Cancellation)).Role.RoleName);
    }

    [TestMethod]
    public async Task The_files_of_the_data_folder_count_as_soon_as_they_are_there()
    {
        await CreateAsync("before");

        await WriteAsync("policy.json", """{"Statement":{"Effect":"Allow","Action":"ecr:*","Resource":"*/mine"}}""");
        await CreateAsync("mine");
        await Assert.ThrowsExactlyAsync<AmazonECRException>(() => CreateAsync("yours"));
        await WriteAsync("policy-more.json", """{"Statement":{"Effect":"Allow","Action":"ecr:*","Resource":"*/yours"}}""");
        await CreateAsync("yours");
        File.Delete(Path.Combine(Local.Folder, "policy.json"));
        File.Delete(Path.Combine(Local.Folder, "policy-more.json"));

        await CreateAsync("after");
    }

    [TestMethod]
    public async Task A_file_that_is_no_policy_is_named()
    {
        await WriteAsync("policy.json", "{ oops");

        var error = await Assert.ThrowsExactlyAsync<AmazonECRException>(() => CreateAsync("other"));
        using var answer = await Registry.SendAsync(HttpMethod.Get, $"/v2/{App}/tags/list", null, Cancellation);

        Assert.AreEqual("MalformedPolicyDocument", error.ErrorCode);
        StringAssert.StartsWith(error.Message, "policy.json: This is no policy document: ");
        Assert.AreEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    [TestMethod]
    public async Task Who_is_nobody_in_IAM_is_not_simulated() =>
        await Assert.ThrowsExactlyAsync<InvalidInputException>(() => Iam.SimulatePrincipalPolicyAsync(
            new SimulatePrincipalPolicyRequest { PolicySourceArn = "arn:aws:sts::000000000000:assumed-role/r/s", ActionNames = ["ecs:RunTask"] }, Cancellation));

    private AmazonECSClient NewEcs() => new(Local.Credentials, Local.Config<AmazonECSConfig>());

    private Task<RegisterTaskDefinitionResponse> RegisterAsync(AmazonECSClient ecs, string role) => ecs.RegisterTaskDefinitionAsync(
        new RegisterTaskDefinitionRequest
        {
            Family = "hello",
            NetworkMode = NetworkMode.Awsvpc,
            ExecutionRoleArn = role,
            ContainerDefinitions = [new ContainerDefinition { Name = "hello", Image = "hello", Memory = 128 }],
        },
        Cancellation);

    private Task<RunTaskResponse> RunAsync(AmazonECSClient ecs, string cluster) => ecs.RunTaskAsync(
        new RunTaskRequest
        {
            Cluster = cluster,
            TaskDefinition = "hello",
            NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-0a1b2c3d"] } },
        },
        Cancellation);

    private Task<CreateRoleResponse> CreateRoleAsync(bool tagged) => Iam.CreateRoleAsync(
        new CreateRoleRequest
        {
            RoleName = tagged ? "exec" : "plain",
            Path = "/team/",
            AssumeRolePolicyDocument = """{"Version":"2012-10-17","Statement":[]}""",
            Tags = tagged ? [new Amazon.IdentityManagement.Model.Tag { Key = "k", Value = "v" }] : null,
        },
        Cancellation);

    private Task WriteAsync(string file, string policy) => File.WriteAllTextAsync(Path.Combine(Local.Folder, file), policy, Cancellation);
}
