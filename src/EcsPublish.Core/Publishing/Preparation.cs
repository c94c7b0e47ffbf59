using System.Text.Json.Nodes;
using Amazon.ECR.Model;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Preflight;
using EcsPublish.Core.Preflight.Reachability;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Running;
using EcsPublish.Core.Services;
using EcsPublish.Core.Settings;
using EcsPublish.Core.Settings.Rules;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Publishing;

/// <summary>
/// What a publish reads from AWS while the compiler works. It only reads: a project that does not compile creates nothing. Each member is
/// awaited where its phase needs it; whatever failed is reported there.
/// </summary>
internal sealed class Preparation : IDisposable
{
    private readonly PublishContext _context;
    private readonly CancellationToken _cancellation;
    private readonly Lazy<Task> _pass;

    public Preparation(PublishContext context, CancellationToken cancellation)
    {
        _context = context;
        _cancellation = cancellation;
        Session = Background.Begin(OpenAsync);
        Repository = After(session => UsesEcr ? new ImageRepository(session, Settings, context.Reporter).FindAsync(cancellation) : Nothing<Repository>());
        Credentials = After(session => WarmedUpAsync(new EcrCredentials(session)));
        Bases = new BaseImages(context, this, cancellation);
        Bases.Begin();
        Destination = new ImageDestination(context, this, cancellation);
        Lookups = After(session => Task.FromResult(new SharedLookups(context, session, cancellation)));
        Secrets = After(async session => await SecretArns.ResolveAsync(session.Identity, (await Lookups).Secrets, Settings.TaskDefinition));
        Newest = After(session => NewestDefinition.FindAsync(session, Settings.TaskDefinition.Family, cancellation));
        Roles = After(async session => await RoleSurvey.RunAsync(context, session, await Lookups, Secrets, Newest, cancellation));
        Cluster = After(session => RunsTasks ? ClusterOf(session).FindAsync(cancellation) : Nothing<Amazon.ECS.Model.Cluster>());
        FamilyTasks = After(FamilyTasksAsync);
        Service = After(session => Settings.Deploy == DeployKind.Service ? new ServiceCheck(session, TargetOf(session), Settings.Service).FindAsync(cancellation) : Nothing<Service>());
        NetworkChoice = After(NetworkAsync);
        Preflight = After(PreflightAsync);
        _pass = new(async () => (await Preflight).Tell(context.Reporter));
    }

    /// <summary>Identity and clients, with the claims taken.</summary>
    public Task<AwsSession> Session { get; }

    /// <summary>The ECR repository, or null when there is none yet or the image goes elsewhere.</summary>
    public Task<Repository?> Repository { get; }

    /// <summary>The password of the account's ECR, fetched already when the image goes there.</summary>
    public Task<EcrCredentials> Credentials { get; }

    /// <summary>The images that the project's is built on.</summary>
    public BaseImages Bases { get; }

    /// <summary>Where the image goes.</summary>
    public ImageDestination Destination { get; }

    /// <summary>The execution role and the task role, and what is wrong with them.</summary>
    public Task<RoleSurvey> Roles { get; }

    /// <summary>What is looked up by whoever needs it first.</summary>
    public Task<SharedLookups> Lookups { get; }

    /// <summary>The secrets that are given by name.</summary>
    public Task<IReadOnlyList<FoundSecret>> Secrets { get; }

    /// <summary>The newest active revision of the family, or null.</summary>
    public Task<TaskDefinition?> Newest { get; }

    /// <summary>The cluster, or null when there is none that is ACTIVE, or no task is run.</summary>
    public Task<Amazon.ECS.Model.Cluster?> Cluster { get; }

    /// <summary>Tasks of the family, among which may be those of dead publishes; none where no one-off task is to run.</summary>
    public Task<IReadOnlyList<EcsTask>> FamilyTasks { get; }

    /// <summary>The service to update; null when one is to be created, or none is deployed.</summary>
    public Task<Service?> Service { get; }

    /// <summary>Where tasks get their address, with what there is to say about it; null when none is run, or not in awsvpc mode.</summary>
    public Task<NetworkChoice?> NetworkChoice { get; }

    /// <summary>What is missing or wrong.</summary>
    public Task<PreflightReport> Preflight { get; }

    /// <summary>Tells what is missing or wrong, once; to be awaited before anything is created.</summary>
    /// <exception cref="PublishException">Something is.</exception>
    public Task PassPreflightAsync() => _pass.Value;

    /// <summary>Where tasks get their address; null when none is run, or not in awsvpc mode.</summary>
    public Task<NetworkConfiguration?> Network => NetworkConfigurationAsync();

    /// <summary>Whether the image goes to ECR.</summary>
    public bool UsesEcr => Settings.Image.Source != ImageSource.Existing && (_context.IsLocal || Settings.Image.Registry is null || EcrRegistry.IsEcr(Settings.Image.Registry));

    private PublishSettings Settings => _context.Settings;

    private bool RunsOneOff => Settings.Mode == PublishMode.Publish && (Settings.Deploy == DeployKind.Task || Settings.Service.ReleaseCommand is not null);

    private bool RunsTasks => Settings.Deploy != DeployKind.None;

    // Without a stated mode the file decides; Fargate knows only awsvpc.
    private bool UsesAwsVpc =>
        (Settings.TaskDefinition.NetworkMode ?? _context.DefinitionFile?["networkMode"]?.GetValue<string>()) is null or "awsvpc";

    /// <summary>Which service is deployed to.</summary>
    public ServiceTarget TargetOf(AwsSession session) => new(ClusterOf(session).Name, Settings.Service.Name);

    /// <summary>The cluster that tasks run in.</summary>
    public Resources.Cluster ClusterOf(AwsSession session) => new(session, Settings, _context.Reporter);

    /// <summary>Whether there was such a log group when it was first asked for.</summary>
    public async Task<bool> HasLogGroupAsync(string group, string region) => await (await Lookups).HasLogGroupAsync(group, region);

    /// <inheritdoc />
    public void Dispose()
    {
        Bases.Dispose();
        Destination.Dispose();
        if (Session.IsCompletedSuccessfully)
        {
            Session.Result.Dispose();
        }
    }

    private async Task<PreflightReport> PreflightAsync(AwsSession session) =>
        await PreflightRun.RunAsync(PreflightChecks.Of(_context, this, session, await Lookups), _cancellation);

    private async Task<IReadOnlyList<EcsTask>> FamilyTasksAsync(AwsSession session) => RunsOneOff && await Cluster is not null
        ? await new OrphanReaper(session, _context.Reporter).FindAsync(ClusterOf(session).Name, Settings.TaskDefinition.Family, _cancellation)
        : [];

    private async Task<NetworkConfiguration?> NetworkConfigurationAsync() => (await NetworkChoice)?.Configuration;

    // What an existing service has stays, but for what the project states.
    private async Task<NetworkChoice?> NetworkAsync(AwsSession session)
    {
        if (!RunsTasks || !UsesAwsVpc)
        {
            return null;
        }

        var draft = (await Lookups).Draft.Definition;
        var wish = new NetworkWish
        {
            Run = Settings.Run,
            Existing = await Service,
            LaunchType = LaunchTypeOf(draft),
            Destinations = Destinations.Of(draft, session.Identity),
            IsLocal = _context.IsLocal,
        };
        return await new TaskNetwork(session, wish).ChooseAsync(_cancellation);
    }

    // Capacity providers are all of one kind, which the settings have made sure of.
    private string? LaunchTypeOf(JsonObject draft) => Settings.Run.CapacityProviders is [var first, ..]
        ? CapacityProviderRules.IsFargate(first.Name) ? "FARGATE" : "EC2"
        : Settings.TaskDefinition.LaunchType ?? draft["requiresCompatibilities"].Texts().FirstOrDefault();

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

    private Task<T> After<T>(Func<AwsSession, Task<T>> read) => Background.Begin(async () => await read(await Session));

    private static Task<T?> Nothing<T>()
        where T : class => Task.FromResult<T?>(null);
}
