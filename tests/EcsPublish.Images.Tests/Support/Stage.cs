namespace EcsPublish.Images.Tests.Support;

/// <summary>What most tests of pulling and pushing need: a registry, a small publish folder, and clients without real pauses.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly List<RegistryClient> _clients = [];

    private Stage(TestRegistry registry) => Registry = registry;

    public TestRegistry Registry { get; }

    public TemporaryFolder Publish { get; } = new TemporaryFolder().With("app.dll", "application").With("lib.dll", "library");

    public TemporaryFolder Cache { get; } = new();

    public ImpatientTime Time { get; } = new();

    public static async Task<Stage> SetAsync() => new(await TestRegistry.StartAsync());

    public ImageDescription Description => new()
    {
        PublishFolder = Publish.FullPath,
        PackageFiles = new Dictionary<string, string> { ["lib.dll"] = "Lib" },
        Platform = new Platform("linux", "amd64"),
        AppCommand = ["dotnet", "/app/app.dll"],
    };

    public RegistryClient Client(IRegistryCredentials? credentials = null, RegistryOptions? options = null, TestRegistry? registry = null)
    {
        var patient = options ?? new RegistryOptions();
        var client = new RegistryClient((registry ?? Registry).Name, credentials ?? new NoCredentials(), patient with { Time = Time });
        _clients.Add(client);
        return client;
    }

    /// <summary>Builds the publish folder's image, on nothing when no base is given.</summary>
    public Task<BuiltImage> BuildAsync(IBaseImage? baseImage = null, Platform? platform = null) => new ImageBuilder(Cache.FullPath)
        .BuildAsync(Description with { Platform = platform ?? Description.Platform }, baseImage ?? new EmptyBaseImage(Description.Platform), CancellationToken.None);

    public Task<IBaseImage> PullAsync(string name, RegistryClient client, Platform? platform = null) => new BaseImagePuller(client)
        .PullAsync(ImageName.Parse($"{client.Registry}/{name}"), platform ?? Description.Platform, CancellationToken.None);

    public Task<PushReport> PushAsync(BuiltManifest image, RegistryClient? client = null, params string[] tags) =>
        new ImagePusher().PushAsync(image, client ?? Client(), "app", tags, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        Publish.Dispose();
        Cache.Dispose();
        await Registry.DisposeAsync();
    }
}
