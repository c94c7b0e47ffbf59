using EcsPublish.Local.Access;

namespace EcsPublish.Local.Tests.Access;

[TestClass]
public sealed class WhenAPolicyIsRead
{
    private const string Family = "arn:aws:ecs:us-east-1:000000000000:task-definition/hello:7";

    [TestMethod]
    [DataRow("ecs:RunTask", Family)]
    [DataRow("ecs:run*", "arn:aws:ecs:*:*:task-definition/hello:*")]
    [DataRow("ECS:RunTask", "*")]
    [DataRow("ecs:???Task", "arn:aws:ecs:us-east-1:000000000000:task-definition/hello:?")]
    [DataRow("*", "*")]
    public void A_statement_allows_what_its_patterns_fit(string action, string resource) =>
        Assert.AreEqual(AccessDecision.Allowed, Decide($$"""{"Effect":"Allow","Action":"{{action}}","Resource":["x","{{resource}}"]}"""));

    [TestMethod]
    [DataRow("ecs:StopTask", "*")]
    [DataRow("ecs:RunTas", "*")]
    [DataRow("ecs:RunTask", "arn:aws:ecs:us-east-1:000000000000:task-definition/hell")]
    [DataRow("ecs:RunTask", "arn:aws:ecs:us-east-1:000000000000:task-definition/Hello:*")]
    public void What_none_allows_is_denied(string action, string resource) =>
        Assert.AreEqual(AccessDecision.ImplicitDeny, Decide($$"""{"Effect":"Allow","Action":["{{action}}"],"Resource":"{{resource}}"}"""));

    [TestMethod]
    public void A_Deny_beats_an_Allow() =>
        Assert.AreEqual(
            AccessDecision.ExplicitDeny,
            Decide("""[{"Effect":"Deny","Action":"ecs:*","Resource":"*"},{"Effect":"Allow","Action":"*","Resource":"*"}]"""));

    [TestMethod]
    [DataRow("ArnEquals", "ecs:cluster", "arn:aws:ecs:*:*:cluster/default", AccessDecision.Allowed)]
    [DataRow("StringEquals", "ECS:Cluster", "arn:aws:ecs:us-east-1:000000000000:cluster/default", AccessDecision.Allowed)]
    [DataRow("StringEquals", "ecs:cluster", "arn:aws:ecs:*:*:cluster/default", AccessDecision.ImplicitDeny)]
    [DataRow("StringLike", "ecs:cluster", "*/other", AccessDecision.ImplicitDeny)]
    [DataRow("StringLike", "aws:RequestedRegion", "*", AccessDecision.ImplicitDeny)]
    public void A_condition_has_to_hold(string comparison, string key, string value, object expected) =>
        Assert.AreEqual(
            expected, Decide($$$"""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"{{{comparison}}}":{"{{{key}}}":["{{{value}}}"] } } }"""));

    [TestMethod]
    [DataRow("{", "This is no policy document: ", DisplayName = "No JSON")]
    [DataRow("{}", "This is no policy document: ", DisplayName = "No statement")]
    [DataRow("""{"Statement":{"Effect":"Allow","NotAction":"*","Resource":"*"}}""", "'NotAction' in a statement is not understood here", DisplayName = "NotAction")]
    [DataRow("""{"Statement":{"Effect":"Permit","Action":"*","Resource":"*"}}""", "Effect is 'Permit', not Allow or Deny.", DisplayName = "Effect")]
    [DataRow(
        """{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}}""",
        "The condition operator 'Bool' is not understood here.",
        DisplayName = "Condition")]
    public void What_is_not_understood_is_refused(string text, string message) =>
        StringAssert.StartsWith(Assert.ThrowsExactly<FormatException>(() => PolicyReader.Read(text)).Message, message);

    private static AccessDecision Decide(string statement) =>
        new Policy(PolicyReader.Read($$"""{"Version":"2012-10-17","Statement":{{statement}}}""")).Decide(new AccessRequest("ecs:RunTask", Family)
        {
            Context = new Dictionary<string, string> { ["ecs:cluster"] = "arn:aws:ecs:us-east-1:000000000000:cluster/default" },
        });
}
