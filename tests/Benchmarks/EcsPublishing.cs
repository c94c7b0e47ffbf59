namespace EcsPublish.Benchmarks;

/// <summary>EcsPublish from the packed package.</summary>
/// <param name="version">The package's.</param>
/// <param name="runs">Whether the task is run too, to its end.</param>
internal sealed class EcsPublishing(string version, bool runs) : Contender
{
    /// <inheritdoc />
    public override string Name => runs ? Names.Running : Names.Ours;

    /// <inheritdoc />
    protected override bool HasEngine => true;

    /// <inheritdoc />
    public override string Reference => ReferenceTo(version);

    /// <summary>What a project has for the package.</summary>
    public static string ReferenceTo(string version) => $"""<PackageReference Include="EcsPublish" Version="{version}" PrivateAssets="all" />""";

    /// <inheritdoc />
    protected override Task PublishAsync(Cloud cloud, string folder, string repository, IReadOnlyDictionary<string, string> environment) => DotNetAsync(
        folder,
        environment,
        [
            "-p:PublishToEcs=true",
            $"-p:EcsDeploy={(runs ? "Task" : "None")}",
            $"-p:ContainerBaseImage={cloud.BaseImageName}",
            .. repository.Length == 0 ? Array.Empty<string>() : [$"-p:ContainerRepository={repository}", $"-p:EcsFamily={repository}"],
        ]);
}
