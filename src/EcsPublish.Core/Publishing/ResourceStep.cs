using EcsPublish.Core.Resources;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Publishing;

/// <summary>
/// Makes what the task needs and AWS lacks: roles, log groups, the cluster. Begun when there is an image to push, so that it costs no time of its own and
/// IAM has some to spread a new role. One after the other, so that everybody reads the same story.
/// </summary>
internal sealed class ResourceStep
{
    private readonly PublishContext _context;
    private readonly Preparation _preparation;
    private readonly CancellationToken _cancellation;
    private readonly Lazy<Task<ReadyRoles>> _ready;

    /// <param name="cancellation">Ends what is made in the background.</param>
    public ResourceStep(PublishContext context, Preparation preparation, CancellationToken cancellation)
    {
        (_context, _preparation, _cancellation) = (context, preparation, cancellation);
        _ready = new(() => Background.Begin(MakeAsync));
    }

    /// <summary>Makes them once, however often it is called.</summary>
    /// <returns>The roles.</returns>
    public Task<ReadyRoles> RunAsync() => _ready.Value;

    private async Task<ReadyRoles> MakeAsync()
    {
        var roles = await new RoleStep(_context, _preparation).RunAsync(_cancellation);
        var (session, draft) = (await _preparation.Session, (await _preparation.Lookups).Draft.Definition);
        await Task.WhenAll(LogGroups.Of(_context, session, draft)
            .Select(log => log.Group.EnsureAsync(_preparation.HasLogGroupAsync(log.Name, log.Region), _cancellation)));
        if (_context.Settings.Deploy != DeployKind.None && await _preparation.Cluster is null)
        {
            await _preparation.ClusterOf(session).CreateAsync(_cancellation);
        }

        return roles;
    }
}
