using EcsPublish.Core.Publishing;

namespace EcsPublish.Core.Preflight.Checks;

/// <summary>The roles exist or may be created, trust ECS, and allow what it needs.</summary>
internal sealed class RoleCheck(Preparation preparation) : IPreflightCheck
{
    /// <inheritdoc />
    public string Name => "roles";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation) =>
        [.. (await preparation.Roles).Findings.Select(finding => new Finding.Problem(finding))];
}
