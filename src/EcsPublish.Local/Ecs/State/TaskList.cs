using EcsPublish.Aws;
using EcsTask = Amazon.ECS.Model.Task;

namespace EcsPublish.Local.Ecs.State;

/// <summary>The tasks that run, and those that stopped a short while ago.</summary>
internal sealed class TaskList : IShape
{
    /// <summary>In the order of their creation.</summary>
    public List<EcsTask> Tasks { get; private set; } = [];

    void IShape.Write(ShapeWriter w) => w.List("tasks", "member", Tasks, static (w, n, v) => w.Value(n, v));

    void IShape.Read(string member, ShapeReader r)
    {
        if (member == "tasks")
            Tasks = r.Structures<EcsTask>();
    }
}
