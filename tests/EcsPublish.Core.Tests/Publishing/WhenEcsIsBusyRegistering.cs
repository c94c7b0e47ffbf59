using System.Text.Json.Nodes;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Settings;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Messages;
using EcsPublish.Core.Tests.Running;
using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Publishing;

[TestClass]
public sealed class WhenEcsIsBusyRegistering
{
    private const string Caller =
        "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/jane</Arn><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>";

    private static readonly ScriptedAnswer TooMany = ScriptedAnswer.Error("ClientException", "Too many concurrent attempts to create a new revision of the specified family.");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ecs-register-");
    private readonly RecordingReporter _reporter = new();

    public TestContext TestContext { get; set; } = null!;

    [TestCleanup]
    public void Clean() => _folder.Delete(recursive: true);

    [TestMethod]
    public async Task It_is_asked_again()
    {
        var registered = ScriptedAnswer.Json(new JsonObject
        {
            ["taskDefinition"] = new JsonObject { ["taskDefinitionArn"] = "arn:aws:ecs:eu-west-1:123456789012:task-definition/hellotask:8", ["family"] = "hellotask", ["revision"] = 8 },
        });

        var (definition, calls) = await RegisterAsync(TooMany, TooMany, registered);

        Assert.AreEqual(8, definition.Revision);
        Assert.IsFalse(definition.Reused);
        Assert.AreEqual(3, calls);
        Assert.AreSequenceEqual(["Registered task definition hellotask:8"], _reporter.Story);
    }

    [TestMethod]
    public async Task Another_refusal_is_final()
    {
        var refused = ScriptedAnswer.Error("ClientException", "Invalid setting for container 'hellotask'.");

        var failure = await Assert.ThrowsExactlyAsync<Amazon.ECS.Model.ClientException>(() => RegisterAsync(refused));

        StringAssert.Contains(failure.Message, "Invalid setting");
    }

    private async Task<(RegisteredDefinition Definition, int Calls)> RegisterAsync(params ScriptedAnswer[] answers)
    {
        await using var aws = await ScriptedAws.StartAsync(TestContext.CancellationToken);
        aws.On("GetCallerIdentity", new ScriptedAnswer(200, "text/xml", Caller)).On("RegisterTaskDefinition", answers)
            .On("GetRole", ScriptedAnswer.QueryError("AccessDenied", "not authorized"))
            .On("DescribeTaskDefinition", ScriptedAnswer.Error("ClientException", "Unable to describe task definition."))
            .On("DescribeLogGroups", ScriptedAnswer.Json(new JsonObject { ["logGroups"] = new JsonArray(new JsonObject { ["logGroupName"] = "/ecs/hellotask" }) }));
        using var claims = new ClaimRegister(Path.Combine(_folder.FullName, "claims"));
        var context = Context(aws, claims);
        using var preparation = new Preparation(context, TestContext.CancellationToken);
        var image = await BuiltApp.MakeAsync(_folder.FullName, []);
        var resources = new ResourceStep(context, preparation, TestContext.CancellationToken);
        var definition = await new DefinitionStep(context, preparation, resources).RunAsync(image, TestContext.CancellationToken);
        return (definition, aws.CallsOf("RegisterTaskDefinition"));
    }

    private PublishContext Context(ScriptedAws aws, ClaimRegister claims) => new()
    {
        Id = "20261123-094512-3f9c2a7b",
        Settings = new TestProject().Set("EcsLocal", "true").Set("OutputFolder", _folder.FullName)
            .Set("EcsExecutionRole", "arn:aws:iam::123456789012:role/exec").ParseValid(),
        Reporter = _reporter,
        Local = new ScriptedLocalAws(aws.Endpoint),
        Claims = claims,
        Environment = new Dictionary<string, string>(),
        Time = new HastyTime(),
    };

    private sealed class ScriptedLocalAws(AwsEndpoint endpoint) : ILocalAws
    {
        public Task<AwsEndpoint> EnsureAsync(LocalSettings settings, IReporter reporter, CancellationToken cancellation) => Task.FromResult(endpoint);

        public Task<string?> AddressOfAsync(LocalSettings settings, string serviceArn, CancellationToken cancellation) => Task.FromResult<string?>(null);
    }
}
