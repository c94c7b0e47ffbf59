using EcsPublish.Core.Publishing;

namespace EcsPublish.Core.Preflight.Checks;

/// <summary>Subnets and security groups exist, are in one VPC, and tasks in them reach what they need.</summary>
internal sealed class NetworkCheck(Preparation preparation) : IPreflightCheck
{
    /// <inheritdoc />
    public string Name => "network";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation) => (await preparation.NetworkChoice)?.Findings ?? [];
}
