namespace EcsPublish.Benchmarks;

/// <summary>
/// The .NET SDK's own PublishContainer, to a registry whose login and repository somebody has seen to. It knows Amazon ECR by its host name and sends
/// one blob after the other there; here it is told to, with its own switch.
/// </summary>
/// <param name="inParallel">As with any other registry.</param>
internal sealed class SdkPublishing(bool inParallel) : Contender
{
    private string _password = "";

    /// <inheritdoc />
    public override string Name => inParallel ? Names.SdkParallel : Names.Sdk;

    /// <inheritdoc />
    protected override async Task BeforeAsync(Cloud cloud, string folder, string repository, IReadOnlyDictionary<string, string> environment)
    {
        _password = await cloud.RegistryPasswordAsync();
        foreach (var name in repository.Length == 0 ? SolutionProjects(folder) : [repository])
        {
            await cloud.EnsureRepositoryAsync(name);
        }
    }

    /// <inheritdoc />
    protected override Task PublishAsync(Cloud cloud, string folder, string repository, IReadOnlyDictionary<string, string> environment) => DotNetAsync(
        folder,
        new Dictionary<string, string>(environment)
        {
            ["DOTNET_CONTAINER_REGISTRY_PARALLEL_UPLOAD"] = inParallel ? "true" : "false",
            ["DOTNET_CONTAINER_REGISTRY_UNAME"] = "AWS",
            ["DOTNET_CONTAINER_REGISTRY_PWORD"] = _password,
            ["DOTNET_CONTAINER_INSECURE_REGISTRIES"] = $"{cloud.Registry};{cloud.BaseImageName.Split('/')[0]}",
        },
        [
            "-t:PublishContainer",
            $"-p:ContainerRegistry={cloud.Registry}",
            $"-p:ContainerBaseImage={cloud.BaseImageName}",
            .. repository.Length == 0 ? Array.Empty<string>() : [$"-p:ContainerRepository={repository}"],
        ]);

    private static IEnumerable<string> SolutionProjects(string folder) =>
        Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file));
}
