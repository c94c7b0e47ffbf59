using Amazon.Runtime;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Operations;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Cleanup;

/// <summary>
/// The end of a publish that cleans up after itself: EcsCleanupAfterPublish removes what is old, EcsCleanupAfterRun everything. What goes wrong is a
/// warning, since the outcome of the publish is known by then and stays what it is.
/// </summary>
/// <param name="session">AWS; when it could not be opened, or another project holds the family, there is nothing to clean up.</param>
/// <param name="cancellation">Cancels the publish.</param>
internal sealed class CleanupStep(PublishContext context, Task<AwsSession> session, CancellationToken cancellation)
{
    /// <summary>How long a cancelled publish, whose build may be gone, goes on cleaning up.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private CleanupSettings Cleanup => context.Settings.Cleanup;

    /// <summary>Cleans up, if the project wants that.</summary>
    /// <param name="succeeded">Whether the publish did.</param>
    public async Task RunAsync(bool succeeded)
    {
        if (session.IsCompletedSuccessfully && (Cleanup.AfterRun || (Cleanup.AfterPublish && succeeded)))
        {
            await RunAsync(new CleanupContext(new OperationScope(context, await session), new Ledger(context.Reporter)));
        }
    }

    private async Task RunAsync(CleanupContext cleanup)
    {
        using var patience = new CancellationTokenSource();
        await using var farewell = cancellation.Register(() => patience.CancelAfter(Farewell));
        try
        {
            await (Cleanup.AfterRun ? new AllCleanup(cleanup).RunAsync(patience.Token) : new OldCleanup(cleanup).RunAsync(patience.Token));
            cleanup.Ledger.Close();
        }
        catch (OperationCanceledException)
        {
            context.Reporter.Report(Diagnostics.CleanupCutShort.With(Amount.Of(cleanup.Ledger.RemovedCount, "thing"), context.Settings.Project.Name, Command));
        }
        catch (Exception e) when (e is PublishException or AmazonServiceException)
        {
            var failure = Explanation.Of(e)!;
            context.Reporter.Report(Diagnostics.CleanupFailed.With(failure.Text, Command) with { Details = failure.Details });
        }
    }

    private string Command => Cleanup.AfterRun
        ? "dotnet build -t:EcsCleanup -p:EcsCleanupScope=All -p:EcsCleanupConfirm=true"
        : "dotnet build -t:EcsCleanup";
}
