using Amazon.CloudWatchLogs.Model;
using Amazon.EC2.Model;
using Amazon.ECS.Model;
using Amazon.IdentityManagement.Model;
using CsCheck;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Tests.Aws;

namespace EcsPublish.Hostile.Tests.Fuzzing;

/// <summary>JSON and XML of the control plane from a peer that is not AWS, or not well: an answer, or one error that has a code.</summary>
[TestClass]
public sealed class WhenAwsAnswersAnything
{
    private const string Tasks = """
        { "tasks": [{ "taskArn": "arn:aws:ecs:eu-west-1:123456789012:task/default/1", "lastStatus": "RUNNING", "createdAt": 1.7E9, "overrides": { "containerOverrides": [] },
          "containers": [{ "name": "app", "exitCode": 0, "networkBindings": [], "healthStatus": "HEALTHY" }], "tags": [{ "key": "a", "value": "b" }] }], "failures": [{ "arn": "a", "reason": "MISSING" }] }
        """;

    private const string Events = """{ "events": [{ "timestamp": 1700000000000, "message": "a", "ingestionTime": 1 }], "nextForwardToken": "f/1", "nextBackwardToken": "b/1" }""";

    private const string Token = """{ "authorizationData": [{ "authorizationToken": "QVdTOmNhbmFyeQ==", "expiresAt": 1.9E9, "proxyEndpoint": "https://123456789012.dkr.ecr.eu-west-1.amazonaws.com" }] }""";

    private const string Error = """{ "__type": "ClientException", "message": "Too many concurrent attempts", "reason": 1 }""";

    private const string Role = """
        <GetRoleResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><GetRoleResult><Role><Path>/</Path><RoleName>a</RoleName><Arn>arn:aws:iam::123456789012:role/a</Arn>
        <CreateDate>2026-01-01T00:00:00Z</CreateDate><MaxSessionDuration>3600</MaxSessionDuration><Tags><member><Key>k</Key><Value>v</Value></member></Tags></Role></GetRoleResult>
        <ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></GetRoleResponse>
        """;

    private const string Subnets = """
        <DescribeSubnetsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>1</requestId><subnetSet><item><subnetId>subnet-1</subnetId>
        <availableIpAddressCount>5</availableIpAddressCount><defaultForAz>true</defaultForAz></item></subnetSet></DescribeSubnetsResponse>
        """;

    private const string RoleError = "<ErrorResponse><Error><Type>Sender</Type><Code>NoSuchEntity</Code><Message>gone</Message></Error><RequestId>1</RequestId></ErrorResponse>";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public Task Tasks_are_read_or_refused() => TryAsync("DescribeTasks", Mutation.OfJson(Tasks), 200, (aws, cancellation) =>
        aws.CallAsync(Actions.DescribeTasks, "default", () => aws.Ecs.DescribeTasksAsync(new DescribeTasksRequest { Tasks = ["1"] }, cancellation)));

    [TestMethod]
    public Task Log_events_are_read_or_refused() => TryAsync("GetLogEvents", Mutation.OfJson(Events), 200, (aws, cancellation) =>
        aws.CallAsync(Actions.GetLogEvents, "/ecs/a", () => aws.Logs().GetLogEventsAsync(new GetLogEventsRequest { LogGroupName = "/ecs/a", LogStreamName = "a" }, cancellation)));

    [TestMethod]
    public Task A_registry_password_is_read_or_refused() => TryAsync("GetAuthorizationToken", Mutation.OfJson(Token), 200, async (aws, cancellation) =>
    {
        using var credentials = new EcrCredentials(aws);
        await credentials.FindAsync("123456789012.dkr.ecr.eu-west-1.amazonaws.com", cancellation);
    });

    [TestMethod]
    [DataRow(400)]
    [DataRow(500)]
    [DataRow(302)]
    public Task An_error_in_JSON_is_read_or_refused(int status) => TryAsync("DescribeTasks", Mutation.OfJson(Error), status, (aws, cancellation) =>
        aws.CallAsync(Actions.DescribeTasks, "default", () => aws.Ecs.DescribeTasksAsync(new DescribeTasksRequest { Tasks = ["1"] }, cancellation)));

    [TestMethod]
    public Task A_role_in_XML_is_read_or_refused() => TryAsync("GetRole", Mutation.OfText(Role), 200, GetRoleAsync, "text/xml");

    [TestMethod]
    public Task An_error_in_XML_is_read_or_refused() => TryAsync("GetRole", Mutation.OfText(RoleError), 404, GetRoleAsync, "text/xml");

    [TestMethod]
    public Task Subnets_in_XML_are_read_or_refused() => TryAsync("DescribeSubnets", Mutation.OfText(Subnets), 200, (aws, cancellation) =>
        aws.CallAsync(Actions.DescribeSubnets, "*", () => aws.Ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest(), cancellation)), "text/xml");

    private static Task GetRoleAsync(AwsSession aws, CancellationToken cancellation) =>
        aws.CallAsync(Actions.GetRole, "a", () => aws.Iam.GetRoleAsync(new GetRoleRequest { RoleName = "a" }, cancellation));

    private async Task TryAsync(string operation, Gen<string> answers, int status, Func<AwsSession, CancellationToken, Task> call, string type = "application/x-amz-json-1.1")
    {
        await answers.TryAsync(150, Patience, async (answer, cancellation) =>
        {
            await using var aws = await ScriptedAws.StartAsync(TestContext.CancellationToken);
            aws.On(operation, new ScriptedAnswer(status, type, answer));
            using var session = aws.Open();
            try
            {
                await call(session, cancellation);
            }
            catch (Exception e) when (Explanation.Of(e) is { } said)
            {
                // An answer that cannot be read is no reason to send the user looking for credentials.
                Assert.IsFalse(said.Code is "ECS6001" or "ECS6002" or "ECS6006", said.Text);
                Assert.DoesNotContain("canary", said.Text);
            }
        });
    }
}
