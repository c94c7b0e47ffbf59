using System.Text.Json.Nodes;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Roles;

namespace EcsPublish.Core.Tests.Roles;

[TestClass]
public sealed class WhenADefinitionNeedsItsExecutionRole
{
    private const string Db = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf";
    private const string Mail = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:mail";

    private static readonly AwsIdentity Identity = new("123456789012", "arn:aws:iam::123456789012:user/jane", "eu-west-1");

    [TestMethod]
    public void Its_image_and_its_log_are_what_the_managed_policy_is_for()
    {
        var needs = Of("""
            { "image": "123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app:1",
              "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "/ecs/app", "awslogs-region": "eu-north-1" } } }
            """);

        Assert.AreEqual(
            """
            {"Effect":"Allow","Action":"ecr:GetAuthorizationToken","Resource":"*"}
            {"Effect":"Allow","Action":["ecr:BatchCheckLayerAvailability","ecr:GetDownloadUrlForLayer","ecr:BatchGetImage"],"Resource":"arn:aws:ecr:eu-west-1:123456789012:repository/team/app"}
            {"Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:aws:logs:eu-north-1:123456789012:log-group:/ecs/app:*"}
            """, string.Join('\n', needs.Standard.Select(permission => permission.Statement)));
        Assert.IsNull(needs.Policy);
        Assert.IsTrue(needs.Standard.All(permission => PolicyGrants.Of([ManagedPolicy.ExecutionDocument]).Lack(permission) is null));
    }

    [TestMethod]
    [DataRow("public.ecr.aws/docker/library/redis:7")]
    [DataRow("ghcr.io/team/app:1")]
    [DataRow("redis")]
    public void An_image_from_elsewhere_needs_nothing(string image) => Assert.IsEmpty(Of($$"""{ "image": "{{image}}" }""").All);

    [TestMethod]
    [DataRow("222222222222.dkr.ecr-fips.us-gov-west-1.amazonaws.com/app", "arn:aws:ecr:us-gov-west-1:222222222222:repository/app")]
    [DataRow("222222222222.dkr-ecr.eu-west-1.on.aws/app", "arn:aws:ecr:eu-west-1:222222222222:repository/app")]
    public void The_registry_says_account_and_region(string image, string repository) =>
        Assert.AreSequenceEqual([repository], Of($$"""{ "image": "{{image}}" }""").Standard[1].Resources);

    [TestMethod]
    public void Secrets_and_parameters_of_all_containers_get_just_what_reads_them()
    {
        var needs = Of(
            $$"""{ "secrets": [{ "valueFrom": "{{Db}}:user::" }, { "valueFrom": "{{Db}}:password::" }, { "valueFrom": "/app/key" }] }""",
            $$"""
            { "secrets": [{ "valueFrom": "{{Mail}}" }], "repositoryCredentials": { "credentialsParameter": "{{Db}}" },
              "logConfiguration": { "logDriver": "splunk", "secretOptions": [{ "valueFrom": "arn:aws:ssm:eu-west-1:123456789012:parameter/splunk" }] } }
            """);

        Assert.AreEqual(
            $$"""
            {"Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":["{{Db}}","{{Mail}}-??????"]}
            {"Effect":"Allow","Action":"ssm:GetParameters","Resource":["arn:aws:ssm:eu-west-1:123456789012:parameter/app/key","arn:aws:ssm:eu-west-1:123456789012:parameter/splunk"]}
            """, Statements(needs));
    }

    [TestMethod]
    [DataRow("1234abcd-12ab-34cd-56ef-1234567890ab", "\"Resource\":\"arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab\"}")]
    [DataRow("arn:aws:kms:eu-west-1:999999999999:key/1", "\"Resource\":\"arn:aws:kms:eu-west-1:999999999999:key/1\"}")]
    [DataRow("alias/team", "\"Resource\":\"arn:aws:kms:eu-west-1:123456789012:key/*\",\"Condition\":{\"ForAnyValue:StringEquals\":{\"kms:ResourceAliases\":\"alias/team\"}}}")]
    [DataRow("arn:aws:kms:eu-west-1:123456789012:alias/team", "\"Resource\":\"arn:aws:kms:eu-west-1:123456789012:key/*\",\"Condition\":{\"ForAnyValue:StringEquals\":{\"kms:ResourceAliases\":\"alias/team\"}}}")]
    public void A_secret_under_a_key_of_the_customers_needs_the_key_too(string key, string rest)
    {
        var needs = Of(new Dictionary<string, string> { [Db] = key, [Mail] = "not asked for" }, $$"""{ "secrets": [{ "valueFrom": "{{Db}}:user::" }] }""");

        Assert.AreEqual($$"""{"Effect":"Allow","Action":"kms:Decrypt",{{rest}}""", needs.Own[1].Statement);
        Assert.HasCount(2, needs.Own);
    }

    [TestMethod]
    public void AWSs_own_key_needs_nothing() => Assert.HasCount(
        1, Of(new Dictionary<string, string> { [Db] = "alias/aws/secretsmanager" }, $$"""{ "secrets": [{ "valueFrom": "{{Db}}" }] }""").Own);

    [TestMethod]
    public void Environment_files_and_a_log_group_that_the_driver_creates_go_beyond_the_managed_policy()
    {
        var needs = Of("""
            { "environmentFiles": [{ "value": "arn:aws:s3:::bucket/team/app.env", "type": "s3" }],
              "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "/ecs/app", "awslogs-create-group": "true" } } }
            """);

        Assert.AreEqual(
            """
            {"Effect":"Allow","Action":"logs:CreateLogGroup","Resource":"arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/app:*"}
            {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::bucket/team/app.env"}
            {"Effect":"Allow","Action":"s3:GetBucketLocation","Resource":"arn:aws:s3:::bucket"}
            """, Statements(needs));
    }

    [TestMethod]
    public void The_order_of_the_secrets_makes_no_other_policy() => Assert.AreEqual(
        Of("""{ "secrets": [{ "valueFrom": "a" }, { "valueFrom": "b" }] }""").Policy, Of("""{ "secrets": [{ "valueFrom": "b" }] }""", """{ "secrets": [{ "valueFrom": "a" }] }""").Policy);

    [TestMethod]
    [DataRow("app", "ecs-publish-app")]
    [DataRow("read it.json", "ecs-publish-read-it.json")]
    public void A_policys_name_is_legal(string name, string policy) => Assert.AreEqual(policy, PolicyName.Of(name));

    [TestMethod]
    public void Two_long_families_keep_two_policies()
    {
        var (one, two) = (PolicyName.Of(new string('x', 200) + "1"), PolicyName.Of(new string('x', 200) + "2"));

        Assert.AreNotEqual(one, two);
        Assert.AreEqual((128, 128), (one.Length, two.Length));
    }

    private static ExecutionNeeds Of(params string[] containers) => Of([], containers);

    private static ExecutionNeeds Of(Dictionary<string, string> keys, params string[] containers) =>
        ExecutionNeeds.Of(Identity, keys, new JsonObject { ["containerDefinitions"] = new JsonArray([.. containers.Select(text => JsonNode.Parse(text))]) });

    private static string Statements(ExecutionNeeds needs) => string.Join('\n', needs.Own.Select(permission => permission.Statement));
}
