namespace EcsPublish.Core.Messages;

/// <summary>ECS4xxx: how a run ended.</summary>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor TaskFailed = DiagnosticDescriptor.Error(
        "ECS4001", "The task failed", "{0}");

    public static readonly DiagnosticDescriptor TaskNotStarted = DiagnosticDescriptor.Error(
        "ECS4002", "The task never started", "{0}");

    public static readonly DiagnosticDescriptor TaskStopped = DiagnosticDescriptor.Error(
        "ECS4003", "The task was stopped", "{0}");

    public static readonly DiagnosticDescriptor TaskLost = DiagnosticDescriptor.Error(
        "ECS4004", "The task was lost",
        "ECS no longer knows task {0} of {1}, though it had not stopped. Whether its work was done is not known; look into its " +
        "log: {2}.");

    public static readonly DiagnosticDescriptor TaskTimedOut = DiagnosticDescriptor.Error(
        "ECS4005", "The task took too long",
        "Task {0} of {1} was still {2} after {3} (EcsTimeout) and was stopped. Raise EcsTimeout, or set EcsWait=false to let " +
        "it run on.{4}");

    public static readonly DiagnosticDescriptor TaskNotPlaced = DiagnosticDescriptor.Error(
        "ECS4006", "ECS did not take the task",
        "ECS did not take {0} of {1} tasks of {2}: {3} Publish again, or change what it names.");

    public static readonly DiagnosticDescriptor Cancelled = DiagnosticDescriptor.Error(
        "ECS4007", "The publish was cancelled",
        "The publish was cancelled.{0}");

    public static readonly DiagnosticDescriptor ClusterMissing = DiagnosticDescriptor.Error(
        "ECS4008", "The cluster does not exist",
        "EcsCluster is '{0}', but account {1} has no active cluster of that name in region {2}. Check the name and the region, " +
        "or set EcsCreateCluster=true.");

    public static readonly DiagnosticDescriptor NoDefaultSubnets = DiagnosticDescriptor.Error(
        "ECS4009", "There is no default VPC",
        "Account {0} has no default subnets in region {1}, and EcsSubnets names none. Set EcsSubnets, for example " +
        "-p:EcsSubnets=\"subnet-1 subnet-2\".");

    public static readonly DiagnosticDescriptor OrphanElsewhere = DiagnosticDescriptor.Warning(
        "ECS4101", "A task of an earlier publish still runs",
        "Task {0} was started by a publish on another machine ({1}) and still runs. If that publish is dead: aws ecs stop-task " +
        "--cluster {2} --task {0}");

    public static readonly DiagnosticDescriptor TaskNotStopped = DiagnosticDescriptor.Warning(
        "ECS4102", "A task could not be stopped",
        "Task {0} could not be stopped and may run on: {2} Stop it with: aws ecs stop-task --cluster {1} --task {0}");
}
