using EcsPublish.Core.Messages;
using EcsPublish.Core.Running;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Preflight.Checks;

/// <summary>The log groups can be looked up where they are wanted. One that is missing is created later, so that is nothing to say.</summary>
/// <param name="region">The region that is published to.</param>
/// <param name="look">Looks for a group in a region.</param>
internal sealed class LogGroupCheck(DraftDefinition draft, string region, Func<string, string, Task<bool>> look) : IPreflightCheck
{
    /// <inheritdoc />
    public string Name => "log groups";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        var logs = draft.Containers.Where(container => container.Text("name") is not null).Select(container => PlannedLog.Of(container, region)).OfType<PlannedLog>()
            .Where(log => !log.CreatesGroup).DistinctBy(log => (log.Group, log.Region));
        var findings = await Task.WhenAll(logs.Select(FindAsync));
        return [.. findings.OfType<Finding>()];
    }

    private async Task<Finding?> FindAsync(PlannedLog log)
    {
        try
        {
            await look(log.Group, log.Region);
            return null;
        }
        catch (PublishException e) when (e.Diagnostic.Descriptor == Diagnostics.UnknownRegion && log.Region != region)
        {
            return new Finding.Problem(Diagnostics.LogRegionUnknown.With(log.Region, e.InnerException?.GetBaseException().Message));
        }
        catch (PublishException e)
        {
            return new Finding.Problem(e.Diagnostic);
        }
    }
}
