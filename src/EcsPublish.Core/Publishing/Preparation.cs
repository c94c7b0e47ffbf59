using Amazon.ECR.Model;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Running;
using EcsPublish.Core.Services;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Publishing;

/// <summary>
/// What a publish reads from AWS while the compiler works. It only reads: a project that does not compile creates nothing. Each member is
/// awaited where its phase needs it; whatever failed is reported there.
/// </summary>
internal sealed class Preparation : IDisposable
{
    private readonly PublishContext _context;
    private readonly CancellationToken _cancellation;
    private bool _clusterIsMade;

    public Preparation(PublishContext context, CancellationToken cancellation)
    {
        _context = context;
        _cancellation = cancellation;
        Session = Begin(OpenAsync);
        Repository = After(session => UsesEcr ? new ImageRepository(session, Settings, context.Reporter).FindAsync(cancellation) : Nothing<Repository>());
        Credentials = After(session => WarmedUpAsync(new EcrCredentials(session)));
        ExecutionRole = After(session => Find(session, "EcsExecutionRole", Settings.TaskDefinition.ExecutionRole));
        TaskRole = After(session => Find(session, "EcsTaskRole", Settings.TaskDefinition.TaskRole));
        Secrets = After(session => SecretArns.ResolveAsync(session, Settings.TaskDefinition, cancellation));
        Newest = After(session => NewestDefinition.FindAsync(session, Settings.TaskDefinition.Family, cancellation));
        ClusterIsActive = After(session => RunsTasks ? ClusterOf(session).IsActiveAsync(cancellation) : Task.FromResult(true));
        Service = After(session => Settings.Deploy == DeployKind.Service ? new ServiceCheck(session, TargetOf(session), Settings.Service).FindAsync(cancellation) : Nothing<Service>());
        Network = After(NetworkAsync);
    }

    /// <summary>Identity and clients, with the claims taken.</summary>
    public Task<AwsSession> Session { get; }

    /// <summary>The ECR repository, or null when there is none yet or the image goes elsewhere.</summary>
    public Task<Repository?> Repository { get; }

    /// <summary>The password of the account's ECR, fetched already when the image goes there.</summary>
    public Task<EcrCredentials> Credentials { get; }

    /// <summary>ARN of the execution role; null when the definition needs none or it does not exist yet.</summary>
    public Task<string?> ExecutionRole { get; }

    /// <summary>ARN of the task role; null when there is none.</summary>
    public Task<string?> TaskRole { get; }

    /// <summary>ARNs of the secrets that are given by name.</summary>
    public Task<IReadOnlyDictionary<string, string>> Secrets { get; }

    /// <summary>The newest active revision of the family, or null.</summary>
    public Task<TaskDefinition?> Newest { get; }

    /// <summary>Whether the cluster is there.</summary>
    public Task<bool> ClusterIsActive { get; }

    /// <summary>The service to update; null when one is to be created, or none is deployed.</summary>
    public Task<Service?> Service { get; }

    /// <summary>Where tasks get their address; null when none is run, or not in awsvpc mode.</summary>
    public Task<NetworkConfiguration?> Network { get; }

    private PublishSettings Settings => _context.Settings;

    private bool UsesEcr => _context.IsLocal || Settings.Image.Registry is null || EcrRegistry.IsEcr(Settings.Image.Registry);

    private bool RunsTasks => Settings.Deploy != DeployKind.None;

    // Without a stated mode the file decides; Fargate knows only awsvpc.
    private bool UsesAwsVpc =>
        (Settings.TaskDefinition.NetworkMode ?? _context.DefinitionFile?["networkMode"]?.GetValue<string>()) is null or "awsvpc";

    /// <summary>Which service is deployed to.</summary>
    public ServiceTarget TargetOf(AwsSession session) => new(ClusterOf(session).Name, Settings.Service.Name);

    /// <summary>Creates the cluster, once, when it is missing.</summary>
    /// <returns>Whether it was there already.</returns>
    public async Task<bool> EnsureClusterAsync(CancellationToken cancellation)
    {
        if (await ClusterIsActive || _clusterIsMade)
        {
            return true;
        }

        await ClusterOf(await Session).CreateAsync(cancellation);
        _clusterIsMade = true;
        return false;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (Session.IsCompletedSuccessfully)
        {
            Session.Result.Dispose();
        }
    }

    // What an existing service has stays, but for what the project states.
    private async Task<NetworkConfiguration?> NetworkAsync(AwsSession session)
    {
        if (!RunsTasks || !UsesAwsVpc)
        {
            return null;
        }

        var network = new TaskNetwork(session, Settings.Run, _context.Reporter);
        var existing = (await Service)?.NetworkConfiguration?.AwsvpcConfiguration;
        return existing is null ? await network.ChooseAsync(_cancellation) : network.Over(existing);
    }

    private async Task<AwsSession> OpenAsync()
    {
        var session = await SessionStep.RunAsync(_context, _cancellation);
        if (Settings.Mode == PublishMode.Publish)
        {
            await ClaimStep.RunAsync(_context, session.Identity, _cancellation);
        }

        return session;
    }

    private async Task<EcrCredentials> WarmedUpAsync(EcrCredentials credentials)
    {
        if (UsesEcr)
        {
            await credentials.FindAsync("", _cancellation);
        }

        return credentials;
    }

    private Resources.Cluster ClusterOf(AwsSession session) => new(session, Settings, _context.Reporter);

    private Task<string?> Find(AwsSession session, string property, string? role) =>
        role is null ? Nothing<string>() : new Role(session, Settings, _context.Reporter, property, role).FindAsync(_cancellation);

    private Task<T> After<T>(Func<AwsSession, Task<T>> read) => Begin(async () => await read(await Session));

    private static Task<T> Begin<T>(Func<Task<T>> work)
    {
        var task = Task.Run(work);

        // Whoever awaits it meets the failure; when nobody gets that far, it is not "unobserved".
        _ = task.ContinueWith(failed => failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return task;
    }

    private static Task<T?> Nothing<T>()
        where T : class => Task.FromResult<T?>(null);
}
