using System.Text.Json.Nodes;
using EcsPublish.Core.Permissions;
using EcsPublish.Core.Tests.Messages;
using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Permissions;

[TestClass]
public sealed class WhenAPolicyIsPrinted : PolicyTest
{
    [TestMethod]
    public async Task Without_credentials_each_placeholder_is_named()
    {
        var (needed, _) = await PrintAsync(Project.Set("EcsDeploy", "Task"));

        CollectionAssert.Contains(Reporter.Story.ToList(), "Placeholder: us-east-1 stands for your region; EcsRegion names it");
        CollectionAssert.Contains(Reporter.Story.ToList(), "Placeholder: 123456789012 stands for your account; EcsAccount names it");
        Assert.AreEqual("arn:aws:ecs:us-east-1:123456789012:task-definition/hellotask:*", ResourceOf(needed, "EcsRunTask"));
        Assert.IsEmpty(Cloud.Server.RequestCounts.All);
    }

    [TestMethod]
    public async Task With_account_and_region_there_is_no_placeholder()
    {
        var (needed, _) = await PrintAsync(Project.Set("EcsDeploy", "Task").Set("EcsAccount", "111122223333").Set("EcsRegion", "cn-north-1"));

        Assert.IsFalse(Reporter.Story.Any(line => line.StartsWith("Placeholder", StringComparison.Ordinal)));
        Assert.AreEqual("arn:aws-cn:iam::111122223333:role/ecsTaskExecutionRole", ResourceOf(needed, "IamPassRole"));
    }

    [TestMethod]
    public async Task With_credentials_it_is_for_the_callers_account()
    {
        var (needed, useful) = await PrintAsync(Project.Set("EcsDeploy", "Task").Set("EcsLocal", "true"));

        Assert.AreEqual("arn:aws:ecr:us-east-1:000000000000:repository/hellotask", ResourceOf(needed, "EcrPutImage"));
        Assert.AreEqual("arn:aws:iam::000000000000:user/local", ResourceOf(useful, "IamSimulatePrincipalPolicy"));
    }

    [TestMethod]
    public async Task The_docs_show_it_as_it_is()
    {
        var project = new TestProject().Set("EcsDeploy", "Task").Set("EcsAccount", "123456789012").Set("EcsRegion", "eu-west-1");

        var (needed, _) = await PrintAsync(project);

        var docs = Repository.Read("docs/permissions.md");
        StringAssert.Contains(docs, $"```json\n{needed}```");
        foreach (var file in new[] { "policy.json", "policy-checks.json" })
            StringAssert.Contains(docs, $"ecs/{file} ({SizeOf(Reporter.Story.Single(line => line.Contains($"{file} (", StringComparison.Ordinal)))})");
    }

    [TestMethod]
    public async Task It_is_printed_as_it_is_written()
    {
        var (needed, useful) = await PrintAsync(Project.Set("EcsAccount", "111122223333").Set("EcsRegion", "eu-west-1"));

        var printed = string.Join('\n', Reporter.Story);
        StringAssert.Contains(printed, needed.TrimEnd());
        StringAssert.Contains(printed, useful.TrimEnd());
    }

    [TestMethod]
    [DataRow("None")]
    [DataRow("Task")]
    [DataRow("Service")]
    public async Task It_fits_into_one_policy_of_IAM(string deploy)
    {
        Project.Set("EcsDeploy", deploy).Set("EcsReleaseCommand", "migrate").Set("EcsTaskRole", "hello-task").Set("EcsRegion", "ap-southeast-1")
            .Set("EcsAccount", "111122223333").Set("ContainerRepository", "platform-team/customer-orders-api").Set("EcsCluster", "production-europe").Set("EcsCreateCluster", "true");
        if (deploy == "Service")
            Project.Set("EcsTargetGroup", "customer-orders-api");

        var (needed, useful) = await PrintAsync(Project);

        Assert.IsLessThanOrEqualTo(PolicyDocument.MostCharacters, needed.Count(character => !char.IsWhiteSpace(character)));
        Assert.IsLessThanOrEqualTo(PolicyDocument.MostCharacters, useful.Count(character => !char.IsWhiteSpace(character)));
        Assert.IsEmpty(Reporter.Diagnostics);
    }

    [TestMethod]
    public async Task One_that_does_not_fit_is_a_warning()
    {
        Project.Set("EcsDeploy", "Service").Set("EcsAccount", "111122223333").Set("EcsRegion", "eu-west-1")
            .Set("EcsService", new string('s', 255)).Set("EcsCluster", new string('c', 255)).Set("EcsCreateCluster", "true");

        await PrintAsync(Project);

        Assert.AreEqual("ECS6120", Reporter.Diagnostics[0].Code);
    }

    [TestMethod]
    public void Each_statement_has_a_name_of_its_own_and_one_action()
    {
        var permissions = PermissionsOf(Project.Set("EcsDeploy", "Service").ParseValid());

        var statements = permissions.Needed.Concat(permissions.Useful).Select(permission => permission.Sid).ToList();

        CollectionAssert.AllItemsAreUnique(statements);
        Assert.IsTrue(statements.TrueForAll(sid => sid.All(char.IsAsciiLetterOrDigit)));
    }

    [TestMethod]
    [DataRow("EcsCreateRepository", "false", "ecr:CreateRepository ecr:TagResource")]
    [DataRow("EcsCreateExecutionRole", "false", "iam:CreateRole iam:TagRole iam:AttachRolePolicy iam:DeleteRolePolicy")]
    [DataRow("EcsExecutionRole", "arn:aws:iam::000000000000:role/shared", "iam:GetRole iam:CreateRole iam:TagRole iam:AttachRolePolicy iam:DeleteRolePolicy")]
    [DataRow("EcsCluster", "production", "ecs:CreateCluster")]
    [DataRow("EcsSubnets", "subnet-0a1b2c3d", "ec2:DescribeSubnets")]
    [DataRow("EcsLogRetentionDays", "never", "logs:PutRetentionPolicy")]
    [DataRow("EcsWait", "false", "ecs:DescribeTasks")]
    [DataRow("ContainerRegistry", "registry.example.com", "ecr:GetAuthorizationToken ecr:DescribeRepositories ecr:CreateRepository ecr:TagResource ecr:BatchGetImage ecr:BatchCheckLayerAvailability ecr:InitiateLayerUpload ecr:UploadLayerPart ecr:CompleteLayerUpload ecr:PutImage")]
    public void What_the_project_does_not_want_is_not_asked_for(string property, string value, string actions)
    {
        var before = Needed(new TestProject().Set("EcsDeploy", "Task"));

        var after = Needed(new TestProject().Set("EcsDeploy", "Task").Set(property, value));

        Assert.AreEqual(actions, string.Join(' ', before.Except(after)));
        Assert.IsEmpty(after.Except(before));
    }

    [TestMethod]
    [DataRow("ContainerBaseImage", "000000000000.dkr.ecr.us-east-1.amazonaws.com/base:1", "ecr:GetDownloadUrlForLayer")]
    [DataRow("EcsReleaseCommand", "migrate", "ecs:RunTask ecs:StopTask")]
    [DataRow("EcsTargetGroup", "web", "elasticloadbalancing:DescribeTargetGroups")]
    public void What_the_project_wants_is_asked_for(string property, string value, string actions)
    {
        var before = Needed(new TestProject().Set("EcsDeploy", "Service"));

        var after = Needed(new TestProject().Set("EcsDeploy", "Service").Set(property, value));

        Assert.AreEqual(actions, string.Join(' ', after.Except(before)));
    }

    private static List<string> Needed(TestProject project) => [.. PermissionsOf(project.ParseValid()).Needed.Select(permission => permission.Action.Name)];

    private static string SizeOf(string line) => line[(line.IndexOf('(', StringComparison.Ordinal) + 1)..^1];

    private static string ResourceOf(string policy, string sid) =>
        JsonNode.Parse(policy)!["Statement"]!.AsArray().Single(statement => statement!["Sid"]!.GetValue<string>() == sid)!["Resource"]!.GetValue<string>();
}
