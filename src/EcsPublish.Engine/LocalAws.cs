using Amazon.Runtime;
using EcsPublish.Core;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Settings;
using EcsPublish.Local;
using EcsPublish.Local.Runtime.Docker;
using EcsPublish.Local.Storage;

namespace EcsPublish.Engine;

/// <summary>Finds the local AWS of a folder, or starts it as a daemon that outlives the build.</summary>
/// <param name="environment">Says where container engines are.</param>
internal sealed class LocalAws(IReadOnlyDictionary<string, string> environment) : ILocalAws
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <inheritdoc />
    public async Task<AwsEndpoint> EnsureAsync(LocalSettings settings, IReporter reporter, CancellationToken cancellation)
    {
        var folder = FolderOf(settings);
        var engine = await WantedEngine.FindAsync(settings, environment, cancellation);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            while (true)
            {
                if (await FindAsync(folder, settings.SecretsFile, engine, patience.Token) is { } endpoint)
                {
                    return endpoint;
                }

                await LocalDaemon.StartAsync(settings, folder.Root, engine, reporter, patience.Token);
                await Task.Delay(Pause, patience.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new PublishException(Diagnostics.LocalAwsNotStarted.With($"it did not answer within {Patience.TotalSeconds} seconds.", folder.Root));
        }
    }

    /// <inheritdoc />
    public async Task<string?> AddressOfAsync(LocalSettings settings, string serviceArn, CancellationToken cancellation)
    {
        var folder = FolderOf(settings);
        if (ServerRecord.Read(folder) is not { } server)
        {
            return null;
        }

        using var control = new LocalControl(server.Port, FolderKeys.Of(folder).SecretAccessKey);
        return await control.AddressOfAsync(serviceArn, cancellation);
    }

    private static LocalFolder FolderOf(LocalSettings settings) =>
        new(settings.Folder ?? (settings.UsesEngine ? DataFolder.LocalOnEngine : DataFolder.Local));

    // An older server that is idle makes room for this version; a busy one is used as it is. One with another runtime has to make room.
    private static async Task<AwsEndpoint?> FindAsync(LocalFolder folder, string? secretsFile, EngineAddress? engine, CancellationToken cancellation)
    {
        if (ServerRecord.Read(folder) is not { } server)
        {
            return null;
        }

        var keys = FolderKeys.Of(folder);
        using var control = new LocalControl(server.Port, keys.SecretAccessKey);
        if (await control.HealthAsync(cancellation) is not { } health)
        {
            return null;
        }

        if (IsOlder(health.Version) && await control.ShutDownAsync(cancellation))
        {
            return null;
        }

        if ((engine?.ToString() ?? "process") is var wanted && health.Runtime != wanted)
        {
            return await control.ShutDownAsync(cancellation)
                ? null
                : throw new PublishException(Diagnostics.LocalRuntimeBusy.With(folder.Root, health.Runtime, wanted));
        }

        if (secretsFile is not null)
        {
            await control.UseSecretsAsync(secretsFile, cancellation);
        }

        var url = new Uri($"http://127.0.0.1:{server.Port}");
        return new AwsEndpoint(LocalIdentity.Region, Profile: null, url, new BasicAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey));
    }

    private static bool IsOlder(string version) =>
        Version.TryParse(Numbers(version), out var theirs) && Version.TryParse(Numbers(ProductVersion.Current), out var ours) && theirs < ours;

    private static string Numbers(string version) => version.Split('-', '+')[0];
}
