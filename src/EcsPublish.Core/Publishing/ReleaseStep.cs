using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Publishing;

/// <summary>
/// EcsReleaseCommand: a one-off task with the new image and the project's settings, for example a database migration. It is started and watched like
/// any other task; the service is touched only when it succeeded.
/// </summary>
internal sealed class ReleaseStep(PublishContext context, Preparation preparation)
{
    private readonly PublishContext _release = context with { Settings = context.Settings with { Run = OneOff(context.Settings) } };

    /// <summary>Starts the task.</summary>
    public async Task<StartedRun> StartAsync(RegisteredDefinition definition, CancellationToken cancellation)
    {
        // A service that cannot be deployed to needs no migration.
        await preparation.Service;
        return await new RunStep(_release, preparation).RunAsync(definition, cancellation);
    }

    /// <summary>Watches it to its end.</summary>
    public async Task<RunOutcome> WaitAsync(StartedRun started, CancellationToken cancellation) =>
        await new WaitStep(_release, await preparation.Session).RunAsync(started, cancellation);

    private static RunSettings OneOff(PublishSettings settings) => settings.Run with
    {
        Command = settings.Service.ReleaseCommand,
        TaskCount = 1,
        Wait = true,
        KeepOnCancel = false,
    };
}
