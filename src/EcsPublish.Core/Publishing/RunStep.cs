using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Running;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Publishing;

/// <summary>Tasks that ECS has taken.</summary>
internal sealed record StartedRun(RunPlan Plan, IReadOnlyList<EcsTask> Tasks)
{
    /// <summary>ARNs of the tasks.</summary>
    public IReadOnlyList<string> Arns => [.. Tasks.Select(task => task.TaskArn)];
}

/// <summary>Runs the task; done as soon as ECS has taken it.</summary>
internal sealed class RunStep(PublishContext context, Preparation preparation)
{
    private PublishSettings Settings => context.Settings;

    /// <summary>The mark of this publish on its tasks.</summary>
    public StartedBy Mark { get; } = StartedBy.Here(context.Settings.Project.Name, context.Id);

    /// <summary>Stops what dead publishes of this project left, and starts the task.</summary>
    public async Task<StartedRun> RunAsync(RegisteredDefinition definition, CancellationToken cancellation)
    {
        var session = await preparation.Session;
        var plan = Plan(definition, session);
        await new OrphanReaper(session, context.Reporter).ReapAsync(plan.Cluster, await preparation.FamilyTasks, Mark);
        var tasks = await new TaskLauncher(session, Settings, context.Reporter, context.Time)
            .RunAsync(plan, await preparation.Network, StartedByText, cancellation);
        if (cancellation.IsCancellationRequested && !Settings.Run.KeepOnCancel)
        {
            await new TaskStopper(session, context.Reporter).StopAsync(plan.Cluster, [.. tasks.Select(task => task.TaskArn)], "The publish was cancelled");
            throw new OperationCanceledException(cancellation);
        }

        foreach (var task in tasks)
        {
            context.Reporter.Say(Importance.High, $"Started task {task.TaskArn}{Console(session, task.TaskArn)}");
        }

        return new StartedRun(plan, tasks);
    }

    /// <summary>The console's page of a task; null with the local AWS, which has no console.</summary>
    public string? ConsoleUrl(AwsIdentity identity, string arn) =>
        context.IsLocal ? null : Running.ConsoleUrl.OfTask(identity, arn);

    private string StartedByText =>
        Settings.Run.StartedBy ?? (Settings.Run.Wait && !Settings.Run.KeepOnCancel ? Mark.ToString() : Mark.Detached);

    private string Console(AwsSession session, string arn) => ConsoleUrl(session.Identity, arn) is { } url ? $" ({url})" : "";

    private RunPlan Plan(RegisteredDefinition definition, AwsSession session) => new()
    {
        Family = definition.Family,
        Cluster = new Cluster(session, Settings, context.Reporter).Name,
        TaskDefinitionArn = definition.Arn,
        LaunchType = Settings.TaskDefinition.LaunchType ?? definition.Rendered["requiresCompatibilities"]?[0]?.GetValue<string>(),
        MainContainer = definition.ContainerName,
        Containers = RunPlan.ContainersOf(definition.Rendered, session.Identity.Region),
    };
}
