using EcsPublish.Core.Cleanup;
using EcsPublish.Core.Publishing;

namespace EcsPublish.Core.Operations;

/// <summary>One operation from its name to its outcome. It opens the session and nothing else: whatever it needs to know it reads itself.</summary>
internal static class OperationFlow
{
    private static readonly Dictionary<string, Func<OperationScope, IOperation>> Operations = new()
    {
        ["Status"] = scope => new StatusOperation(scope),
        ["Logs"] = scope => new LogsOperation(scope),
        ["Stop"] = scope => new StopOperation(scope),
        ["Rollback"] = scope => new RollbackOperation(scope),
        ["Cleanup"] = scope => new CleanupOperation(scope),
    };

    /// <summary>Runs an operation and reports what ended it, if anything did.</summary>
    /// <param name="name">As the build's task names it, for example <c>Status</c>.</param>
    /// <returns>Whether it was done.</returns>
    public static async Task<bool> RunAsync(string name, PublishContext context, CancellationToken cancellation)
    {
        try
        {
            await (name == PolicyOperation.Name ? new PolicyOperation(context).RunAsync(cancellation) : RunInAwsAsync(name, context, cancellation));
            return true;
        }
        catch (Exception e) when (Explanation.Of(e) is { } failure)
        {
            context.Reporter.Report(failure);
            return false;
        }
    }

    private static async Task RunInAwsAsync(string name, PublishContext context, CancellationToken cancellation)
    {
        using var session = await SessionStep.RunAsync(context, cancellation);
        await Operations[name](new OperationScope(context, session)).RunAsync(cancellation);
    }
}
