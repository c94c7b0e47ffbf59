using System.Net.Sockets;
using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Preflight;
using EcsPublish.Core.Preflight.Checks;

namespace EcsPublish.Core.Tests.Preflight;

[TestClass]
public sealed class WhenTheLogsRegionIsATypingError
{
    private static readonly DraftDefinition Draft = new()
    {
        ContainerName = "hello",
        Definition = JsonNode.Parse(
            """
            { "containerDefinitions": [{ "name": "hello", "logConfiguration": { "logDriver": "awslogs", "options": {
              "awslogs-group": "/ecs/hello", "awslogs-region": "eu-wst-1", "awslogs-stream-prefix": "ecs" } } }] }
            """)!.AsObject(),
    };

    [TestMethod]
    public async Task The_property_is_named()
    {
        var check = new LogGroupCheck(Draft, "eu-west-1", (_, _) => throw Unknown());

        var problem = (Finding.Problem)(await check.RunAsync(CancellationToken.None)).Single();

        Assert.AreEqual("ECS6045", problem.Diagnostic.Code);
        Assert.AreEqual(
            "EcsLogRegion is 'eu-wst-1', but CloudWatch Logs has no endpoint there (Name or service not known). Correct it, or remove it to log in the region that is published to.",
            problem.Diagnostic.Text);
    }

    private static PublishException Unknown() =>
        new(Diagnostics.UnknownRegion.With("eu-west-1", "logs:DescribeLogGroups", "?"), new HttpRequestException("no", new UnknownHost()));

    private sealed class UnknownHost() : SocketException((int)SocketError.HostNotFound)
    {
        public override string Message => "Name or service not known";
    }
}
