using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Preflight.Checks;

/// <summary>The roles exist, or may be created. What they allow is not looked at here.</summary>
internal sealed class RoleCheck(string account, TaskDefinitionSettings settings, Preparation preparation) : IPreflightCheck
{
    /// <inheritdoc />
    public string Name => "roles";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        List<Finding> findings = [];
        if (settings is { ExecutionRole: { } execution, CreateExecutionRole: false } && await preparation.ExecutionRole is null)
        {
            findings.Add(Missing("EcsExecutionRole", execution, "Create it with the policy AmazonECSTaskExecutionRolePolicy, or let EcsCreateExecutionRole=true do so."));
        }

        if (settings.TaskRole is { } role && await preparation.TaskRole is null)
        {
            findings.Add(Missing("EcsTaskRole", role, "Create it, with a trust policy for ecs-tasks.amazonaws.com and the permissions of the application."));
        }

        return findings;
    }

    private Finding.Problem Missing(string property, string role, string advice) =>
        new(Diagnostics.RoleMissing.With(property, role, account, advice));
}
