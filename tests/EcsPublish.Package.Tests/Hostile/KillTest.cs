namespace EcsPublish.Package.Tests.Hostile;

/// <summary>A death at every point of a publish. It takes minutes, so it is for full runs.</summary>
public abstract class KillTest
{
    private protected static void AtEveryPoint(Action<KilledPublish, string> kill)
    {
        Hostility.RequireFull();
        LinuxProcesses.Require();
        foreach (var point in KilledPublish.Points)
        {
            var project = new TestProject(ProjectSource.Gated with { Name = "Hello" });
            project.Run("build", "-c", "Release").MustSucceed();
            using var publish = new KilledPublish(project);
            publish.WaitFor(point);
            kill(publish, $"At '{point}'");
            publish.AssertMended($"After '{point}'");
        }
    }
}
