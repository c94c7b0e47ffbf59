using System.Globalization;
using System.Text.Json.Nodes;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Running;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Messages;
using EcsTask = Amazon.ECS.Model.Task;

namespace EcsPublish.Core.Tests.Running;

/// <summary>A run of which a script tells: what DescribeTasks and GetLogEvents answer, and what the watcher makes of it.</summary>
internal sealed class ScriptedRun(ScriptedAws aws) : IDisposable
{
    public const string Group = "/ecs/app";

    private readonly AwsSession _session = aws.Open();

    public HastyTime Time { get; } = new();

    public RecordingReporter Reporter { get; } = new();

    public static PlannedLog Log { get; } = new(Group, "eu-west-1", "ecs", "app", CreatesGroup: false);

    public static RunPlan Plan { get; } = new()
    {
        Family = "app",
        Cluster = "default",
        TaskDefinitionArn = "arn:aws:ecs:eu-west-1:123456789012:task-definition/app:1",
        MainContainer = "app",
        Containers = [new PlannedContainer("app", Essential: true, Log)],
    };

    /// <summary>The ARN of a task whose id is one digit, 32 times.</summary>
    public static string Arn(int digit = 1) => $"arn:aws:ecs:eu-west-1:123456789012:task/default/{new string((char)('0' + digit), 32)}";

    public static EcsTask Started(int digit = 1) => new() { TaskArn = Arn(digit), LastStatus = "PROVISIONING" };

    /// <summary>What DescribeTasks answers when a task is in a status.</summary>
    public static ScriptedAnswer In(string status) => Tasks(Task(status));

    public static ScriptedAnswer Tasks(params JsonNode[] tasks) => ScriptedAnswer.Json(new JsonObject { ["tasks"] = new JsonArray(tasks), ["failures"] = new JsonArray() });

    /// <summary>A task that ended with exit code 0 when it is STOPPED.</summary>
    public static JsonObject Task(string status, int digit = 1) => new()
    {
        ["taskArn"] = Arn(digit),
        ["lastStatus"] = status,
        ["stoppedReason"] = status == "STOPPED" ? "Essential container in task exited" : null,
        ["containers"] = new JsonArray(new JsonObject { ["name"] = "app", ["exitCode"] = status == "STOPPED" ? 0 : null }),
    };

    /// <summary>What DescribeTasks answers of a task that it does not know.</summary>
    public static ScriptedAnswer Missing() => ScriptedAnswer.Json(new JsonObject
    {
        ["tasks"] = new JsonArray(),
        ["failures"] = new JsonArray(new JsonObject { ["arn"] = Arn(), ["reason"] = "MISSING" }),
    });

    /// <summary>A page of a log stream.</summary>
    public static ScriptedAnswer Page(string token, params string[] lines) => ScriptedAnswer.Json(new JsonObject
    {
        ["events"] = new JsonArray([.. lines.Select(line => new JsonObject { ["timestamp"] = 1_700_000_000_000, ["message"] = line })]),
        ["nextForwardToken"] = token,
    });

    /// <summary>A page that says that the stream is at its end.</summary>
    public static ScriptedAnswer LastPage(params string[] lines) => Page("f/9/end", lines);

    public Task<IReadOnlyList<TaskReport>> WatchAsync(CancellationToken cancellation, params EcsTask[] started)
    {
        var watcher = new TaskWatcher(_session, Plan, Reporter, Time, () => PollPace.Remote(Time));
        return watcher.UntilStoppedAsync(started.Length == 0 ? [Started()] : started, followLogs: true, cancellation);
    }

    /// <summary>Follows the log stream alone.</summary>
    /// <returns>Whether it was followed to its end, and its lines.</returns>
    public async Task<(bool Ended, IReadOnlyList<string> Lines)> FollowAsync(Task taskStopped, CancellationToken cancellation)
    {
        var lines = new List<string>();
        var follower = new LogFollower(_session, Log, "ecs/app/1", Time, () => PollPace.Remote(Time), line => lines.Add(line.Message));
        return (await follower.FollowAsync(taskStopped, cancellation), lines);
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public void Dispose() => _session.Dispose();
}
