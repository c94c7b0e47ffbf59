namespace EcsPublish.Core.Tests.Roles;

[TestClass]
public sealed class WhenTheExecutionRoleIsNotOurs : RoleTest
{
    private const string Pull = """{"Effect":"Allow","Action":["ecr:BatchCheckLayerAvailability","ecr:GetDownloadUrlForLayer","ecr:BatchGetImage"],"Resource":"arn:aws:ecr:us-east-1:000000000000:repository/hellotask"}""";

    [TestInitialize]
    public void SetSecrets() => Cloud.SetSecrets("""{ "/app/key": "y" }""");

    [TestMethod]
    public async Task A_good_one_is_used_without_a_word()
    {
        await MakeRoleAsync(ExecutionRole, managed: "service-role/AmazonECSTaskExecutionRolePolicy");

        var publish = await PublishedAsync();

        Assert.IsEmpty(publish.Reporter.Diagnostics);
        Assert.AreEqual(0, WriteCount);
    }

    [TestMethod]
    public async Task One_with_policies_of_its_own_that_allow_enough_is_as_good()
    {
        Project.Add("EcsSecret", "KEY", "ValueFrom", "ssm:/app/key");
        const string Inline =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:*","Resource":"arn:aws:logs:us-east-1:*:log-group:/ecs/*"},
            {"Effect":"Allow","Action":"ssm:Get*","Resource":"arn:aws:ssm:*:*:parameter/app/*"}]}
            """;
        await MakeRoleAsync(ExecutionRole, ForEcs, Inline, "AmazonEC2ContainerRegistryReadOnly");

        Assert.IsEmpty((await PublishedAsync()).Reporter.Diagnostics);
    }

    [TestMethod]
    public async Task Each_thing_that_it_does_not_allow_is_named_with_the_statement_to_add()
    {
        Project.Add("EcsSecret", "KEY", "ValueFrom", "ssm:/app/key");
        await MakeRoleAsync(ExecutionRole);

        var warnings = (await PublishedAsync()).Reporter.Diagnostics;

        Assert.AreSequenceEqual(["ECS6160", "ECS6160", "ECS6160", "ECS6160"], warnings.Select(warning => warning.Code));
        Assert.AreEqual(
            "EcsExecutionRole 'ecsTaskExecutionRole' does not allow ecr:GetAuthorizationToken on *, so that ECS cannot pull its image. Add to a policy of the role: "
            + """{"Effect":"Allow","Action":"ecr:GetAuthorizationToken","Resource":"*"}""", warnings[0].Text);
        StringAssert.EndsWith(warnings[1].Text, Pull);
        StringAssert.EndsWith(
            warnings[2].Text, """{"Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:aws:logs:us-east-1:000000000000:log-group:/ecs/hellotask:*"}""");
        StringAssert.EndsWith(warnings[3].Text, """{"Effect":"Allow","Action":"ssm:GetParameters","Resource":"arn:aws:ssm:us-east-1:000000000000:parameter/app/key"}""");
        Assert.AreEqual(0, WriteCount);
    }

    [TestMethod]
    public async Task One_that_ECS_may_not_assume_ends_the_publish()
    {
        const string ForEc2 = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
        await MakeRoleAsync(ExecutionRole, ForEc2, managed: "service-role/AmazonECSTaskExecutionRolePolicy");

        var publish = await PublishAsync();

        Assert.AreEqual("ECS6060", publish.Failure.Code);
        Assert.AreEqual(
            "EcsExecutionRole is 'ecsTaskExecutionRole', but its trust policy does not let Amazon ECS tasks assume it. Add to its trust policy: "
            + """{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}""", publish.Failure.Text);
        Assert.AreEqual(0, Cloud.Server.RequestCounts["RegisterTaskDefinition"]);
    }

    [TestMethod]
    public async Task All_that_is_wrong_with_both_roles_is_said_in_one_run()
    {
        await MakeRoleAsync(ExecutionRole, managed: "AmazonEC2ContainerRegistryReadOnly");
        Project.Set("EcsTaskRole", "none");

        var publish = await PublishAsync();

        Assert.AreSequenceEqual(["ECS6160", "ECS6012"], publish.Reporter.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [TestMethod]
    public async Task What_a_condition_decides_is_noted()
    {
        const string Inline = """{"Statement":{"Effect":"Allow","Action":"logs:*","Resource":"*","Condition":{"StringEquals":{"aws:SourceVpc":"vpc-1"}}}}""";
        await MakeRoleAsync(ExecutionRole, ForEcs, Inline, "AmazonEC2ContainerRegistryReadOnly");

        var publish = await PublishedAsync();

        Assert.IsEmpty(publish.Reporter.Diagnostics);
        CollectionAssert.Contains(
            publish.Reporter.Lines.ToList(),
            "EcsExecutionRole ecsTaskExecutionRole allows logs:CreateLogStream, logs:PutLogEvents under a condition, which was not evaluated");
    }

    [TestMethod]
    public async Task An_ARN_without_its_role_is_an_error_since_only_names_are_created()
    {
        Project.Set("EcsExecutionRole", "arn:aws:iam::000000000000:role/team/exec");

        var publish = await PublishAsync();

        Assert.AreEqual("ECS6012", publish.Failure.Code);
        StringAssert.EndsWith(publish.Failure.Text, "Check the ARN; only a role that is given by its name is created.");
    }
}
