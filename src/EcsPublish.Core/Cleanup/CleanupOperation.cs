using EcsPublish.Core.Messages;
using EcsPublish.Core.Operations;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Cleanup;

/// <summary>EcsCleanup: removes what is old (EcsCleanupScope=Old), or everything that publishes of this project made (All).</summary>
internal sealed class CleanupOperation(OperationScope scope) : IOperation
{
    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        // A publish beside it might take up again what is about to go.
        await ClaimStep.RunAsync(scope.Context, scope.Aws.Identity, cancellation);
        var context = new CleanupContext(scope, new Ledger(scope.Reporter));
        await (scope.Settings.Cleanup.Scope == CleanupScope.All ? RemoveAllAsync(context, cancellation) : new OldCleanup(context).RunAsync(cancellation));
        context.Ledger.Close();
    }

    private async Task RemoveAllAsync(CleanupContext context, CancellationToken cancellation)
    {
        var everything = new AllCleanup(context);
        if (scope.Settings.Cleanup.Confirm)
        {
            await everything.RunAsync(cancellation);
        }
        else if (await everything.ShowAsync(cancellation) is var count and > 0)
        {
            throw new PublishException(Diagnostics.CleanupNotConfirmed.With(Amount.Of(count, "thing"), context.Place));
        }
    }
}
