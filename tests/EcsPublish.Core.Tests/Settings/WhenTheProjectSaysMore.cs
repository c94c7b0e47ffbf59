using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Tests.Settings;

[TestClass]
public sealed class WhenTheProjectSaysMore
{
    [TestMethod]
    [DataRow("Team/Hello.Task", "team/hello.task", "hello-task")]
    [DataRow("My App", "my-app", "my-app")]
    [DataRow("a/b_c", "a/b_c", "b_c")]
    public void The_last_part_of_the_repository_names_family_and_container(string repository, string normalized, string name)
    {
        var settings = new TestProject().Set("ContainerRepository", repository).ParseValid();

        Assert.AreEqual(normalized, settings.Image.Repository);
        Assert.AreEqual((name, name), (settings.TaskDefinition.Family, settings.TaskDefinition.Container.Name));
        Assert.AreEqual($"/ecs/{name}", settings.TaskDefinition.Container.Log!.Group);
    }

    [TestMethod]
    [DataRow("RuntimeIdentifier", "linux-arm64", "linux-arm64")]
    [DataRow("RuntimeIdentifier", "linux-musl-x64", "linux-musl-x64")]
    [DataRow("ContainerRuntimeIdentifier", "linux-arm64", "linux-arm64")]
    [DataRow("RuntimeIdentifiers", "win-x64;linux-arm64;osx-arm64", "linux-arm64")]
    public void The_platform_is_the_one_that_was_asked_for(string property, string value, string platform) =>
        Assert.AreEqual(platform, new TestProject().Set(property, value).ParseValid().Image.RuntimeIdentifier);

    [TestMethod]
    public void Tags_and_registry_are_kept()
    {
        var image = new TestProject().Set("ContainerImageTags", "1.0;latest").Set("ContainerRegistry", "localhost:5000").ParseValid().Image;

        Assert.AreSequenceEqual(["1.0", "latest"], image.Tags);
        Assert.AreEqual("localhost:5000", image.Registry);
    }

    [TestMethod]
    public void The_local_AWS_has_its_settings()
    {
        var local = new TestProject().Set("EcsLocal", "True").Set("EcsLocalFolder", "local").Set("EcsLocalIdle", "5m").ParseValid().Target.Local;

        Assert.AreEqual(new LocalSettings("process", null, Path.GetFullPath("local"), TimeSpan.FromMinutes(5), null), local);
    }

    [TestMethod]
    public void What_only_the_local_AWS_or_a_service_needs_is_no_matter_elsewhere()
    {
        var project = new TestProject().Set("EcsDeploy", "Task").Set("EcsLocalRuntime", "docker").Set("EcsLocalSecretsFile", "none.json").Set("EcsDesiredCount", "many");

        Assert.AreEqual(DeployKind.Task, project.ParseValid().Deploy);
    }

    [TestMethod]
    public void A_run_is_told_where_and_how_long()
    {
        var run = new TestProject()
            .Set("EcsCluster", "arn:aws:ecs:eu-west-1:123456789012:cluster/prod")
            .Set("EcsSubnets", "subnet-01234567 subnet-0123456789abcdef0").Set("EcsSecurityGroups", "sg-01234567")
            .Set("EcsAssignPublicIp", "DISABLED").Set("EcsTimeout", "20m").Set("EcsRunCommand", "migrate --force").Add("EcsRunEnvironment", "A", "Value", " 1 ")
            .ParseValid().Run;

        Assert.AreSequenceEqual(["subnet-01234567", "subnet-0123456789abcdef0"], run.Subnets);
        Assert.AreSequenceEqual(["sg-01234567"], run.SecurityGroups);
        Assert.IsFalse(run.AssignPublicIp);
        Assert.AreEqual(TimeSpan.FromMinutes(20), run.Timeout);
        Assert.AreSequenceEqual(["migrate", "--force"], run.Command!);
        Assert.AreEqual(" 1 ", run.Environment["A"]);
    }

    [TestMethod]
    public void Log_lines_may_be_kept_for_ever_and_the_mode_is_an_option_of_the_driver()
    {
        var log = new TestProject().Set("EcsLogRetentionDays", "never").Set("EcsLogMode", "Blocking").Add("EcsLogOption", "max-buffer-size", "Value", "25m")
            .ParseValid().TaskDefinition.Container.Log!;

        Assert.IsNull(log.RetentionDays);
        Assert.AreSequenceEqual([new("max-buffer-size", "25m"), new("mode", "blocking")], log.Options);
    }

    [TestMethod]
    [DataRow("curl -f http://localhost/ || exit 1", new[] { "CMD-SHELL", "curl -f http://localhost/ || exit 1" })]
    [DataRow("[\"CMD\",\"/app/check\"]", new[] { "CMD", "/app/check" })]
    [DataRow("[\"NONE\"]", new[] { "NONE" })]
    public void A_health_check_is_shell_text_or_JSON(string text, string[] command)
    {
        var check = new TestProject().Set("EcsHealthCheckCommand", text).Set("EcsHealthCheckInterval", "5").ParseValid().TaskDefinition.Container.HealthCheck!;

        Assert.AreSequenceEqual(command, check.Command);
        Assert.AreEqual(5, check.Interval);
    }

    [TestMethod]
    [DataRow("arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf", SecretKind.Arn, "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf")]
    [DataRow("arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:db:user::", SecretKind.Arn, "arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:db:user::")]
    [DataRow("arn:aws:ssm:eu-west-1:123456789012:parameter/a/b", SecretKind.Arn, "arn:aws:ssm:eu-west-1:123456789012:parameter/a/b")]
    [DataRow("ssm:/hello/password", SecretKind.Parameter, "/hello/password")]
    [DataRow("hello/password", SecretKind.SecretName, "hello/password")]
    [DataRow("hello/db:user", SecretKind.SecretName, "hello/db:user::")]
    public void A_secret_is_an_ARN_a_parameter_or_a_name(string from, object kind, string value)
    {
        var secret = new TestProject().Add("EcsSecret", "KEY", "ValueFrom", from).ParseValid().TaskDefinition.Container.Secrets[0];

        Assert.AreEqual(new SecretSetting("KEY", (SecretKind)kind, value), secret);
    }

    [TestMethod]
    public void Encryption_is_switched_on_where_EFS_needs_it()
    {
        var volume = new TestProject().Add("EcsVolume", "data", "FileSystemId", "fs-0123456789abcdef0", "Iam", "true").ParseValid().TaskDefinition.Volumes[0];

        Assert.IsTrue(volume.TransitEncryption);
    }
}
