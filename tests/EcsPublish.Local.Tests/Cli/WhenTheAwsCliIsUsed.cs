using System.Text.Json.Nodes;

namespace EcsPublish.Local.Tests.Cli;

/// <summary>One call of each operation; each costs most of a second, nearly all of it the start of Python.</summary>
[TestClass]
[TestCategory("aws-cli")]
public sealed class WhenTheAwsCliIsUsed : LocalTest
{
    private const string Trust = """{"Version":"2012-10-17","Statement":[]}""";
    private const string ExecutionPolicy = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy";

    private const string Lifecycle =
        """{"rules":[{"selection":{"tagStatus":"any","countType":"imageCountMoreThan","countNumber":5},"action":{"type":"expire"}}]}""";

    private AwsCli _aws = null!;

    [TestInitialize]
    public void NeedTheCli()
    {
        if (!AwsCli.IsInstalled) Assert.Inconclusive("The aws command is not on PATH.");
        _aws = new AwsCli(Local);
    }

    private protected override LocalOptions Options(LocalOptions options)
    {
        var file = Path.Combine(options.Folder, "secrets.json");
        File.WriteAllText(file, """{ "db": "password" }""");
        return options with { SecretsFile = file };
    }

    [TestMethod]
    public async Task Ecr_works()
    {
        var registry = await RegistryClient.SignInAsync(Local, Ecr, Cancellation);
        var arn = (string?)(
            await RunAsync("ecr create-repository --repository-name app --tags Key=k,Value=v"))!["repository"]!["repositoryArn"];
        await registry.PushImageAsync("app", "v1", "content", Cancellation);

        Assert.AreEqual("app", (string?)(await RunAsync("ecr describe-repositories"))!["repositories"]![0]!["repositoryName"]);
        Assert.AreEqual("v1", (string?)(
            await RunAsync("ecr describe-images --repository-name app"))!["imageDetails"]![0]!["imageTags"]![0]);
        Assert.AreEqual("v1", (string?)(await RunAsync("ecr list-images --repository-name app"))!["imageIds"]![0]!["imageTag"]);
        Assert.IsNotNull((await RunAsync(
            "ecr batch-get-image --repository-name app --image-ids imageTag=v1"))!["images"]![0]!["imageManifest"]);
        Assert.IsNotNull((await RunAsync("ecr get-authorization-token"))!["authorizationData"]![0]!["authorizationToken"]);
        await RunAsync($"ecr put-lifecycle-policy --repository-name app --lifecycle-policy-text {Lifecycle}");
        Assert.AreEqual(Lifecycle, (string?)(await RunAsync("ecr get-lifecycle-policy --repository-name app"))!["lifecyclePolicyText"]);
        await RunAsync($"ecr tag-resource --resource-arn {arn} --tags Key=a,Value=b");
        Assert.HasCount(2, (await RunAsync($"ecr list-tags-for-resource --resource-arn {arn}"))!["tags"]!.AsArray());
        await RunAsync("ecr batch-delete-image --repository-name app --image-ids imageTag=v1");
        await RunAsync("ecr delete-repository --repository-name app");
    }

    [TestMethod]
    public async Task Iam_works()
    {
        await RunAsync($"iam create-role --role-name exec --assume-role-policy-document {Trust} --tags Key=k,Value=v");
        await RunAsync($"iam attach-role-policy --role-name exec --policy-arn {ExecutionPolicy}");
        await RunAsync($"iam put-role-policy --role-name exec --policy-name p --policy-document {Trust}");
        await RunAsync($"iam update-assume-role-policy --role-name exec --policy-document {Trust}");
        await RunAsync("iam tag-role --role-name exec --tags Key=a,Value=b");

        var role = (await RunAsync("iam get-role --role-name exec"))!["Role"]!;
        Assert.AreEqual("2012-10-17", (string?)role["AssumeRolePolicyDocument"]!["Version"]);
        Assert.HasCount(1, (await RunAsync("iam list-roles"))!["Roles"]!.AsArray());
        Assert.HasCount(2, (await RunAsync("iam list-role-tags --role-name exec"))!["Tags"]!.AsArray());
        Assert.AreEqual(ExecutionPolicy, (string?)(
            await RunAsync("iam list-attached-role-policies --role-name exec"))!["AttachedPolicies"]![0]!["PolicyArn"]);
        Assert.AreEqual("p", (string?)(await RunAsync("iam list-role-policies --role-name exec"))!["PolicyNames"]![0]);
        Assert.AreEqual("2012-10-17", (string?)(
            await RunAsync("iam get-role-policy --role-name exec --policy-name p"))!["PolicyDocument"]!["Version"]);
        Assert.IsNotNull((await RunAsync($"iam get-policy --policy-arn {ExecutionPolicy}"))!["Policy"]);
        await RunAsync($"iam simulate-principal-policy --policy-source-arn {role["Arn"]} --action-names ecs:RunTask");
        await RunAsync($"iam detach-role-policy --role-name exec --policy-arn {ExecutionPolicy}");
        await RunAsync("iam delete-role-policy --role-name exec --policy-name p");
        await RunAsync("iam delete-role --role-name exec");
        await RunAsync("iam create-service-linked-role --aws-service-name ecs.amazonaws.com");
    }

    [TestMethod]
    public async Task Logs_work()
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        await RunAsync("logs create-log-group --log-group-name /app --tags k=v");
        await RunAsync("logs put-retention-policy --log-group-name /app --retention-in-days 7");
        await RunAsync("logs create-log-stream --log-group-name /app --log-stream-name s");
        await RunAsync($"logs put-log-events --log-group-name /app --log-stream-name s --log-events timestamp={now},message=hellö");

        var group = (await RunAsync("logs describe-log-groups"))!["logGroups"]![0]!;
        Assert.AreEqual(7, (int?)group["retentionInDays"]);
        Assert.AreEqual("s", (string?)(
            await RunAsync("logs describe-log-streams --log-group-name /app"))!["logStreams"]![0]!["logStreamName"]);
        Assert.AreEqual("hellö", (string?)(
            await RunAsync("logs get-log-events --log-group-name /app --log-stream-name s"))!["events"]![0]!["message"]);
        Assert.AreEqual("hellö", (string?)(
            await RunAsync("logs filter-log-events --log-group-name /app --filter-pattern hell"))!["events"]![0]!["message"]);
        await RunAsync($"logs tag-resource --resource-arn {group["logGroupArn"]} --tags a=b");
        Assert.AreEqual("b", (string?)(
            await RunAsync($"logs list-tags-for-resource --resource-arn {group["logGroupArn"]}"))!["tags"]!["a"]);
        await RunAsync("logs delete-log-stream --log-group-name /app --log-stream-name s");
        await RunAsync("logs delete-log-group --log-group-name /app");
    }

    [TestMethod]
    public async Task Sts_works()
    {
        Assert.AreEqual("arn:aws:iam::000000000000:user/local", (string?)(await RunAsync("sts get-caller-identity"))!["Arn"]);
        Assert.IsNotNull((await RunAsync(
            "sts assume-role --role-arn arn:aws:iam::000000000000:role/app --role-session-name me"))!["Credentials"]!["SessionToken"]);
    }

    [TestMethod]
    [DataRow("describe-vpcs --filters Name=is-default,Values=true", "Vpcs", 1)]
    [DataRow("describe-subnets --filters Name=default-for-az,Values=true", "Subnets", 2)]
    [DataRow("describe-security-groups --filters Name=group-name,Values=default", "SecurityGroups", 1)]
    [DataRow("describe-route-tables --filters Name=association.main,Values=true", "RouteTables", 1)]
    [DataRow("describe-internet-gateways", "InternetGateways", 1)]
    [DataRow("describe-nat-gateways", "NatGateways", 0)]
    [DataRow("describe-vpc-endpoints", "VpcEndpoints", 0)]
    [DataRow("describe-network-interfaces", "NetworkInterfaces", 0)]
    [DataRow("describe-availability-zones", "AvailabilityZones", 2)]
    public async Task Ec2_works(string command, string list, int count) =>
        Assert.HasCount(count, (await RunAsync($"ec2 {command}"))![list]!.AsArray());

    [TestMethod]
    public async Task Load_balancers_work()
    {
        var group = (string?)(await RunAsync("elbv2 create-target-group --name web --port 80"))!["TargetGroups"]![0]!["TargetGroupArn"];
        var balancer = (string?)(await RunAsync("elbv2 create-load-balancer --name web --subnets s"))!["LoadBalancers"]![0]!["LoadBalancerArn"];
        await RunAsync(
            $"elbv2 create-listener --load-balancer-arn {balancer} --protocol HTTP --port 80 --default-actions Type=forward,TargetGroupArn={group}");

        Assert.AreEqual(balancer, (string?)(
            await RunAsync("elbv2 describe-target-groups --names web"))!["TargetGroups"]![0]!["LoadBalancerArns"]![0]);
        Assert.AreEqual("active", (string?)(await RunAsync("elbv2 describe-load-balancers"))!["LoadBalancers"]![0]!["State"]!["Code"]);
        Assert.AreEqual(80, (int?)(await RunAsync($"elbv2 describe-listeners --load-balancer-arn {balancer}"))!["Listeners"]![0]!["Port"]);
        Assert.IsEmpty((await RunAsync($"elbv2 describe-target-health --target-group-arn {group}"))!["TargetHealthDescriptions"]!.AsArray());
    }

    [TestMethod]
    public async Task Secrets_Manager_and_Parameter_Store_work()
    {
        Assert.AreEqual("db", (string?)(await RunAsync("secretsmanager list-secrets"))!["SecretList"]![0]!["Name"]);
        Assert.AreEqual("db", (string?)(await RunAsync("secretsmanager describe-secret --secret-id db"))!["Name"]);
        Assert.AreEqual("password", (string?)(await RunAsync("secretsmanager get-secret-value --secret-id db"))!["SecretString"]);
        Assert.AreEqual("password", (string?)(await RunAsync("ssm get-parameters --names db"))!["Parameters"]![0]!["Value"]);
    }

    [TestMethod]
    public async Task What_is_not_offered_is_said_so()
    {
        var (exitCode, _, error) = await _aws.TryAsync(["ecr", "describe-registry"], Cancellation);

        Assert.AreNotEqual(0, exitCode);
        StringAssert.Contains(error, "The local AWS does not offer the operation 'DescribeRegistry' of ecr.");
    }

    private Task<JsonNode?> RunAsync(string command) => _aws.RunAsync(command.Split(' '), Cancellation);
}
