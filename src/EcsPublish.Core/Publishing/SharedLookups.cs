using System.Collections.Concurrent;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Preflight;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Publishing;

/// <summary>What several parts of a publish look up by name: whoever asks first makes the call, the others share its answer.</summary>
internal sealed class SharedLookups
{
    private readonly ConcurrentDictionary<(string Group, string Region), Lazy<Task<bool>>> _logGroups = new();
    private readonly Func<string, string, Task<bool>> _findLogGroup;

    public SharedLookups(PublishContext context, AwsSession session, CancellationToken cancellation)
    {
        var settings = context.Settings;
        Draft = DraftDefinition.Of(context, session.Identity);
        Secrets = new SecretDirectory(session, cancellation);
        TargetGroup = settings is { Deploy: DeployKind.Service, Service.TargetGroup: { } group } ? new TargetGroup(session, group, cancellation) : null;
        _findLogGroup = (name, region) => new LogGroup(session, settings, context.Reporter, name, region, retentionDays: null).ExistsAsync(cancellation);
    }

    /// <summary>The task definition as far as it is known before the image is built.</summary>
    public DraftDefinition Draft { get; }

    /// <summary>Secrets Manager.</summary>
    public SecretDirectory Secrets { get; }

    /// <summary>EcsTargetGroup; null when no service is deployed, or it has none.</summary>
    public TargetGroup? TargetGroup { get; }

    /// <summary>Whether there was such a log group when it was first asked for.</summary>
    public Task<bool> HasLogGroupAsync(string group, string region) =>
        _logGroups.GetOrAdd((group, region), key => new(() => _findLogGroup(key.Group, key.Region))).Value;
}
