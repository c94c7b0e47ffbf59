using EcsPublish.Local.Ecs.Clusters;
using EcsPublish.Local.Ecs.Definitions;
using EcsPublish.Local.Ecs.Tasks;

namespace EcsPublish.Local.Ecs.Scheduling;

/// <summary>What every service's scheduler needs.</summary>
/// <param name="Tasks">The clock and the store.</param>
/// <param name="Fleet">Ends tasks.</param>
/// <param name="Launcher">Starts tasks.</param>
/// <param name="Clusters">Where tasks run.</param>
/// <param name="Definitions">What they are made of.</param>
internal sealed record SchedulerServices(
    TaskServices Tasks, TaskFleet Fleet, TaskLauncher Launcher, ClusterBook Clusters, DefinitionBook Definitions);
