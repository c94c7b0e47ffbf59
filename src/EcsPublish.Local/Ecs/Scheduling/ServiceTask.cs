using Amazon.ECS;
using EcsTask = Amazon.ECS.Model.Task;
using TaskStatus = EcsPublish.Local.Ecs.Tasks.TaskStatus;

namespace EcsPublish.Local.Ecs.Scheduling;

/// <summary>A task of a service, as its scheduler sees it.</summary>
internal sealed class ServiceTask(EcsTask task)
{
    public EcsTask Task => task;

    /// <summary>Its id.</summary>
    public string Id => EcsArn.Last(task.TaskArn);

    /// <summary>Whether the scheduler has asked it to stop.</summary>
    public bool IsRetired { get; set; }

    /// <summary>Whether it ended for a reason of its own, and not because somebody wanted it to.</summary>
    public bool HasFailed => !IsRetired && task.StopCode != TaskStopCode.UserInitiated;

    /// <summary>Whether its life is over.</summary>
    public bool IsEnded => task.LastStatus == TaskStatus.Stopped;

    /// <summary>Whether nobody wants it to stop.</summary>
    public bool IsAlive => !IsRetired && task.DesiredStatus == TaskStatus.Running;

    /// <summary>Since when it does its work; null when it does not.</summary>
    public DateTime? ReadySince { get; set; }

    /// <summary>Whether it has done its work for long enough to be relied upon.</summary>
    public bool IsSteady { get; set; }
}
