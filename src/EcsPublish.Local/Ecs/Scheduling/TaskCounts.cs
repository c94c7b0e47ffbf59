namespace EcsPublish.Local.Ecs.Scheduling;

/// <summary>The tasks of a deployment that are not to stop.</summary>
/// <param name="Ready">Those that do their work.</param>
/// <param name="Starting">Those that do not yet.</param>
internal readonly record struct TaskCounts(int Ready, int Starting)
{
    /// <summary>Both together.</summary>
    public int Alive => Ready + Starting;
}
