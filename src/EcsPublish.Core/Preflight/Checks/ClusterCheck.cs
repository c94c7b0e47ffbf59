using EcsPublish.Core.Publishing;
using EcsPublish.Core.Resources;

namespace EcsPublish.Core.Preflight.Checks;

/// <summary>The cluster is there and ACTIVE, or may be created.</summary>
internal sealed class ClusterCheck(Cluster cluster, Preparation preparation) : IPreflightCheck
{
    /// <inheritdoc />
    public string Name => "cluster";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation) =>
        await preparation.Cluster is not null || cluster.MayCreate ? [] : [new Finding.Problem(cluster.Missing())];
}
