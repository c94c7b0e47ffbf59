using Amazon.Runtime;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Settings;
using EcsPublish.Local;
using EcsPublish.Local.Server;

namespace EcsPublish.Core.Tests.Aws;

/// <summary>AWS in a box, in this process and in a folder of its own, with a session that calls it over HTTP.</summary>
internal sealed class LocalCloud : ILocalAws, IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private LocalCloud(DirectoryInfo folder, LocalServer server)
    {
        (_folder, Server) = (folder, server);
        Session = new AwsSession(Endpoint, Identity);
    }

    /// <summary>Who calls.</summary>
    public static AwsIdentity Identity { get; } = new(LocalIdentity.Account, LocalIdentity.UserArn, LocalIdentity.Region);

    public LocalServer Server { get; }

    public AwsSession Session { get; }

    public AwsEndpoint Endpoint =>
        new(Server.Region, Profile: null, Server.Endpoint, new BasicAWSCredentials(Server.AccessKeyId, Server.SecretAccessKey));

    public static async Task<LocalCloud> StartAsync(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("ecs-cloud-");
        var options = new LocalOptions
        {
            Folder = Path.Combine(folder.FullName, "aws"),
            Port = 0,
            SecretsFile = Path.Combine(folder.FullName, "secrets.json"),
            SteadyAfter = TimeSpan.FromMilliseconds(300),
        };
        return new LocalCloud(folder, await LocalServer.StartAsync(options, cancellation));
    }

    /// <summary>What was called that may have changed something, by the names of IAM: a run that only reads leaves this empty.</summary>
    public IReadOnlyList<string> Changes =>
        [.. Server.RequestCounts.Actions.Keys.Except(Actions.All.Where(action => !action.Mutates).Select(action => action.Name))];

    /// <summary>A path in the test's own folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Gives Secrets Manager what it holds, as a JSON object of name to value.</summary>
    public void SetSecrets(string json) => File.WriteAllText(PathOf("secrets.json"), json);

    public Task<AwsEndpoint> EnsureAsync(LocalSettings settings, IReporter reporter, CancellationToken cancellation) => Task.FromResult(Endpoint);

    public Task<string?> AddressOfAsync(LocalSettings settings, string serviceArn, CancellationToken cancellation) =>
        Task.FromResult<string?>("http://127.0.0.1:8080");

    public async ValueTask DisposeAsync()
    {
        Session.Dispose();
        await Server.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
