using EcsPublish.Core.Aws;
using EcsPublish.Core.Permissions;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Preflight.Checks;

/// <summary>Whether IAM allows what this publish will call, asked beforehand where the caller may ask.</summary>
internal sealed class CallerPermissionCheck(PublishContext context, AwsSession aws, Preparation preparation) : IPreflightCheck
{
    /// <inheritdoc />
    public string Name => "permissions";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        var report = await new PermissionCheck(context.DefinitionFile).RunAsync(aws, context.Settings, cancellation);
        var sure = await SureAsync();
        return
        [
            .. report.Denied.Select(denied => sure.Contains(denied.Action)
                ? (Finding)new Finding.Problem(denied.Problem)
                : new Finding.Note($"{denied.Action} is not allowed, which this publish may do without. {denied.Problem.Text}")),
            .. report.Notes.Select(note => new Finding.Note(note)),
        ];
    }

    // What is there already is not created again, and what has not changed is neither pushed nor registered: of those AWS will say.
    private async Task<IReadOnlySet<string>> SureAsync()
    {
        var (roles, deploy) = (await preparation.Roles, context.Settings.Deploy);
        var sure = new List<AwsAction>();
        if (deploy == DeployKind.Task)
        {
            sure.Add(Actions.RunTask);
        }

        if (deploy == DeployKind.Service && await preparation.Service is null)
        {
            sure.Add(Actions.CreateService);
        }

        if (deploy != DeployKind.None && await preparation.Cluster is null)
        {
            sure.Add(Actions.CreateCluster);
        }

        if (roles.Execution is { Found: null } || roles.Task is { Found: null })
        {
            sure.AddRange([Actions.CreateRole, Actions.TagRole]);
        }

        if (await preparation.Newest is null)
        {
            sure.AddRange([Actions.RegisterTaskDefinition, Actions.PassRole]);
        }

        return sure.Select(action => action.Name).ToHashSet(StringComparer.Ordinal);
    }
}
