using EcsPublish.Core.Roles;

namespace EcsPublish.Core.Tests.Roles;

[TestClass]
public sealed class WhenPoliciesAreEvaluated
{
    private const string Group = "arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/app:*";

    [TestMethod]
    [DataRow("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}""", "s3:GetObject", "arn:aws:s3:::b/k", "Allowed")]
    [DataRow("""{"Effect":"Allow","Action":["sqs:*","S3:getobject"],"Resource":["x","arn:aws:s3:::b/?"]}""", "s3:GetObject", "arn:aws:s3:::b/k", "Allowed")]
    [DataRow("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::B/*"}""", "s3:GetObject", "arn:aws:s3:::b/k", "Lacking")]
    [DataRow("""{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}""", "s3:PutObject", "arn:aws:s3:::b/k", "Lacking")]
    [DataRow("""{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}""", "s3:PutObject", "arn:aws:s3:::b/k", "Allowed")]
    [DataRow("""{"Effect":"Allow","NotAction":"s3:*","Resource":"*"}""", "s3:PutObject", "arn:aws:s3:::b/k", "Lacking")]
    [DataRow("""{"Effect":"Allow","Action":"*","NotResource":"arn:aws:s3:::b/*"}""", "s3:PutObject", "arn:aws:s3:::b/k", "Lacking")]
    [DataRow("""{"Effect":"Allow","Action":"*","NotResource":"arn:aws:s3:::c/*"}""", "s3:PutObject", "arn:aws:s3:::b/k", "Allowed")]
    [DataRow("""{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"s3:*","Resource":"*"}""", "s3:PutObject", "arn:aws:s3:::b/k", "Lacking")]
    [DataRow("""{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}""", "s3:PutObject", "arn:aws:s3:::b/k", "Allowed")]
    [DataRow("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:SourceVpc":"vpc-1"}}}""", "s3:PutObject", "arn:aws:s3:::b/k", "Conditional")]
    [DataRow("""{"Effect":"Allow","Action":"logs:*","Resource":"arn:aws:logs:*:*:log-group:/ecs/app"}""", "logs:CreateLogStream", Group, "Allowed")]
    [DataRow("""{"Effect":"Allow","Action":"logs:*","Resource":"arn:aws:logs:*:*:log-group:/ecs/*:log-stream:*"}""", "logs:PutLogEvents", Group, "Allowed")]
    [DataRow("""{"Effect":"Allow","Action":"logs:*","Resource":"arn:aws:logs:*:*:log-group:/ecs/app2:*"}""", "logs:PutLogEvents", Group, "Lacking")]
    [DataRow("""{"Effect":"Allow","Resource":"*"}""", "logs:PutLogEvents", Group, "Lacking")]
    public void Allow_deny_and_wildcards_count_as_in_IAM(string statements, string action, string resource, string grant) =>
        Assert.AreEqual(grant, Of($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""").On(action, resource).ToString());

    [TestMethod]
    [DataRow("")]
    [DataRow("[]")]
    [DataRow("{}")]
    [DataRow("""{"Statement":"x"}""")]
    [DataRow("not JSON")]
    public void What_is_no_policy_allows_nothing(string document) => Assert.AreEqual(Grant.Lacking, Of(document).On("s3:GetObject", "*"));

    [TestMethod]
    public void Only_the_part_that_is_lacking_is_named()
    {
        var wanted = new Permission("read", ["s3:GetObject", "s3:PutObject"], ["a", "b"]);
        var grants = Of("""{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"},{"Effect":"Allow","Action":"s3:PutObject","Resource":"a"}]}""");

        Assert.AreEqual("""{"Effect":"Allow","Action":"s3:PutObject","Resource":"b"}""", grants.Lack(wanted)!.Statement);
        Assert.IsNull(grants.Lack(wanted with { Actions = ["s3:GetObject"] }));
    }

    [TestMethod]
    [DataRow("""{"Statement":{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}}""", true)]
    [DataRow("""{"Statement":[{"Effect":"Allow","Principal":{"Service":["ec2.amazonaws.com","ecs-tasks.amazonaws.com"]},"Action":["sts:AssumeRole","sts:TagSession"]}]}""", true)]
    [DataRow("""{"Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":"1"}}}]}""", true)]
    [DataRow("""{"Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""", false)]
    [DataRow("""{"Statement":[{"Effect":"Deny","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}""", false)]
    [DataRow("""{"Statement":[{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}]}""", false)]
    [DataRow("{", false)]
    public void A_trust_policy_lets_ECS_in_or_does_not(string document, bool letsIn) => Assert.AreEqual(letsIn, TrustPolicy.LetsEcsIn(document));

    [TestMethod]
    public void The_trust_policies_that_are_written_let_ECS_in()
    {
        Assert.IsTrue(TrustPolicy.LetsEcsIn(TrustPolicy.OfExecutionRole));
        Assert.IsTrue(TrustPolicy.LetsEcsIn(TrustPolicy.OfTaskRole("123456789012")));
        Assert.AreEqual(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"}}}]}""",
            TrustPolicy.OfTaskRole("123456789012"));
    }

    private static PolicyGrants Of(string document) => PolicyGrants.Of([document]);
}
