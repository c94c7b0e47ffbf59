using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Running;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Settings;
using EcsTask = Amazon.ECS.Model.Task;

namespace EcsPublish.Core.Tests.Running;

[TestClass]
public sealed class WhenATaskIsLaunched : ScriptedRunTest
{
    private static readonly ScriptedAnswer RoleNotSeen = ScriptedAnswer.Error("ClientException", "ECS was unable to assume the role 'arn:aws:iam::123456789012:role/new' that was provided for this task.");

    private readonly TestProject _project = new();
    private JsonNode _request = new JsonObject();

    [TestMethod]
    public async Task A_role_that_ECS_does_not_see_yet_is_waited_for()
    {
        Aws.On("RunTask", RoleNotSeen, RoleNotSeen, ScriptedRun.In("PROVISIONING"));

        var tasks = await LaunchAsync();

        Assert.AreEqual(ScriptedRun.Arn(), tasks.Single().TaskArn);
        Assert.AreEqual(3, Aws.CallsOf("RunTask"));
    }

    [TestMethod]
    public async Task A_role_that_ECS_never_sees_is_not_waited_for_for_ever()
    {
        Aws.On("RunTask", RoleNotSeen);

        var failure = await Assert.ThrowsExactlyAsync<Amazon.ECS.Model.ClientException>(LaunchAsync);

        StringAssert.Contains(failure.Message, "unable to assume");
    }

    [TestMethod]
    public async Task What_did_not_find_a_place_is_an_error_and_what_did_is_stopped_again()
    {
        Aws.On("RunTask", ScriptedAnswer.Json(new JsonObject
        {
            ["tasks"] = new JsonArray(ScriptedRun.Task("PROVISIONING")),
            ["failures"] = new JsonArray(new JsonObject { ["reason"] = "RESOURCE:MEMORY", ["detail"] = "too big" }, new JsonObject { ["reason"] = "RESOURCE:MEMORY", ["detail"] = "too big" }),
        }));
        Aws.On("StopTask", ScriptedAnswer.Json([]));
        _project.Set("EcsTaskCount", "3");

        var failure = await Assert.ThrowsExactlyAsync<PublishException>(LaunchAsync);

        Assert.AreEqual("ECS4006", failure.Diagnostic.Code);
        StringAssert.StartsWith(failure.Message, "ECS did not take 2 of 3 tasks of app: RESOURCE:MEMORY: too big");
        Assert.AreEqual(1, Aws.CallsOf("StopTask"));
    }

    [TestMethod]
    public async Task What_the_project_wants_of_the_run_is_asked_for()
    {
        _project.Set("EcsTaskCount", "2").Set("EcsGroup", "jobs").Set("EcsEnableExecuteCommand", "true").Set("EcsPlatformVersion", "1.4.0")
            .Set("EcsRunCommand", "Ada 5").Add("EcsRunEnvironment", "MODE", "Value", "fast");
        RememberRequest();

        await LaunchAsync();

        Assert.AreEqual("""{"name":"app","command":["Ada","5"],"environment":[{"name":"MODE","value":"fast"}]}""", Sorted(_request["overrides"]!["containerOverrides"]![0]!));
        Assert.AreEqual(2, (int?)_request["count"]);
        Assert.AreEqual("jobs", (string?)_request["group"]);
        Assert.AreEqual("1.4.0", (string?)_request["platformVersion"]);
        Assert.AreEqual("FARGATE", (string?)_request["launchType"]);
        Assert.AreEqual("TASK_DEFINITION", (string?)_request["propagateTags"]);
        Assert.IsTrue((bool?)_request["enableExecuteCommand"]);
        Assert.AreEqual("ecs-publish/x/y/z", (string?)_request["startedBy"]);
        Assert.AreEqual(36, ((string?)_request["clientToken"])?.Length);
    }

    [TestMethod]
    public async Task Without_overrides_none_are_sent()
    {
        RememberRequest();

        await LaunchAsync();

        Assert.IsNull(_request["overrides"]);
    }

    [TestMethod]
    public async Task A_capacity_provider_takes_the_place_of_the_launch_type()
    {
        _project.Add("EcsCapacityProvider", "FARGATE_SPOT", "Weight", "1");
        RememberRequest();

        await LaunchAsync();

        Assert.IsNull(_request["launchType"]);
        Assert.AreEqual("FARGATE_SPOT", (string?)_request["capacityProviderStrategy"]![0]!["capacityProvider"]);
    }

    [TestMethod]
    public async Task A_publish_that_is_cancelled_already_starts_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsExactlyAsync<OperationCanceledException>(() => LaunchAsync(cancelled.Token));

        Assert.AreEqual(0, Aws.CallsOf("RunTask"));
    }

    private void RememberRequest() => Aws.On("RunTask", request =>
    {
        _request = request;
        return ScriptedRun.In("PROVISIONING");
    });

    private Task<IReadOnlyList<EcsTask>> LaunchAsync() => LaunchAsync(Cancellation);

    private async Task<IReadOnlyList<EcsTask>> LaunchAsync(CancellationToken cancellation)
    {
        using var session = Aws.Open();
        var plan = ScriptedRun.Plan with { LaunchType = "FARGATE" };
        return await new TaskLauncher(session, _project.ParseValid(), Run.Reporter, Run.Time).RunAsync(plan, network: null, "ecs-publish/x/y/z", cancellation);
    }

    private static string Sorted(JsonNode node) => new JsonObject(new[] { "name", "command", "environment" }.Select(name => KeyValuePair.Create(name, node[name]?.DeepClone()))).ToJsonString();
}
