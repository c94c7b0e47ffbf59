using EcsPublish.Core.Aws;
using EcsPublish.Core.Permissions;
using EcsPublish.Core.Publishing;

namespace EcsPublish.Core.Preflight.Checks;

/// <summary>The caller may do all that the publish needs, as far as IAM says so beforehand.</summary>
internal sealed class CallerPermissionCheck(AwsSession aws, PublishContext context) : IPreflightCheck
{
    /// <inheritdoc />
    public string Name => "permissions";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        var report = await new PermissionCheck(context.DefinitionFile).RunAsync(aws, context.Settings, cancellation);
        return [.. report.Problems.Select(problem => new Finding.Problem(problem)), .. report.Notes.Select(note => new Finding.Note(note))];
    }
}
