using System.Diagnostics;

namespace EcsPublish.Package.Tests.Hostile;

/// <summary>A first publish to an AWS that is empty, killed at a point of its story, and the publish after it.</summary>
/// <param name="project">A gated project, built.</param>
internal sealed class KilledPublish(TestProject project) : IDisposable
{
    /// <summary>Points of the story of a first publish, in their order.</summary>
    public static IReadOnlyList<string> Points { get; } =
    [
        "The local AWS uses this machine's .NET",
        "Created repository",
        "Pushed 3 blobs",
        "Created execution role",
        "Created log group",
        "Registered task definition",
        "Created cluster",
        "Started task",
        "First line.",
        "RUNNING",
    ];

    private readonly string _gate = Path.Combine(project.Workspace.Folder, "gate");
    private readonly RunningCommand _publish = project.StartPublish("--no-build", $"-p:Gate={Path.Combine(project.Workspace.Folder, "gate")}");

    public int BuildId => _publish.Id;

    /// <summary>The engine of this publish.</summary>
    public int EngineId => LinuxProcesses.EnginesOf(project.Workspace.Folder)[0];

    public void WaitFor(string point) => _publish.WaitFor(point);

    public CommandResult WaitForEnd() => _publish.WaitForEnd();

    /// <summary>Lets the task, if there is one, come to its end.</summary>
    public void Open() => File.WriteAllText(_gate, "");

    /// <summary>No task of it runs any more, and no process but the local AWS.</summary>
    public void AssertNothingIsLeft(string when)
    {
        var began = Stopwatch.GetTimestamp();
        while (project.Local.Tasks.Any(task => task["lastStatus"]!.GetValue<string>() != "STOPPED"))
        {
            Assert.IsLessThan(TimeSpan.FromSeconds(20), Stopwatch.GetElapsedTime(began), $"{when}: a task runs on: {string.Join('\n', project.Local.Tasks)}");
            Thread.Sleep(50);
        }

        LinuxProcesses.WaitUntilOnlyLocalIsLeft(project.Workspace.Folder, project.Local);
    }

    /// <summary>The next publish ends green, and there is one of everything.</summary>
    public CommandResult AssertMended(string when)
    {
        Open();
        var next = project.Publish("--no-build", $"-p:Gate={_gate}");

        Assert.AreEqual(0, next.ExitCode, $"{when}:\n{next.Output}");
        Assert.Contains("hello | Last line.", next.Lines, when);
        Assert.AreEqual("Succeeded", project.Result["outcome"]!.GetValue<string>(), when);
        Assert.HasCount(1, project.Local.Definitions, when);
        AssertNothingIsLeft(when);
        return next;
    }

    public void Dispose() => _publish.Dispose();
}
