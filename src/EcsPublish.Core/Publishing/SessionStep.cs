using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Publishing;

/// <summary>Opens the AWS that the settings name: the embedded local one, started when nobody has yet, or the real one.</summary>
internal static class SessionStep
{
    public static async Task<AwsSession> RunAsync(PublishContext context, CancellationToken cancellation)
    {
        var endpoint = context.Settings.Target.Local is { } local
            ? await context.Local.EnsureAsync(local, context.Reporter, cancellation)
            : AwsConnector.Resolve(context.Settings.Target);
        return await AwsConnector.OpenAsync(endpoint, cancellation);
    }
}
