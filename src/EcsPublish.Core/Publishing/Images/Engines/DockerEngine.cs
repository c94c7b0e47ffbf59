using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Publishing.Images.Engines;

/// <summary>
/// docker, with BuildKit or without. The image takes the way through docker's own store: writing an archive at once is what only some of
/// buildx's drivers can (https://docs.docker.com/build/exporters/oci-docker/), <c>docker save</c> works with all of them.
/// </summary>
internal sealed class DockerEngine(IReadOnlyDictionary<string, string> environment, IReporter reporter) : IContainerEngine
{
    private readonly EngineProgram _program = new("docker", environment);

    /// <inheritdoc />
    public string Name => _program.Name;

    /// <inheritdoc />
    public Task<string?> WhyNotAsync(CancellationToken cancellation) => _program.WhyNotAsync(["version", "--format", "{{.Server.Version}}"], cancellation);

    /// <inheritdoc />
    public async Task BuildAsync(ImageBuild build, CancellationToken cancellation)
    {
        var engine = new EngineBuild(_program, build, reporter);
        var hasBuildx = await _program.WhyNotAsync(["buildx", "version"], cancellation) is null;

        // Attestations would make an index of the image, in which each tool sees a platform "unknown".
        string[] command = hasBuildx ? ["buildx", "build", "--load", "--progress", "plain", "--provenance=false", "--sbom=false"] : ["build"];
        await engine.RunAsync([.. command, .. build.CommonArguments], cancellation);
        await engine.RunAsync(["save", "--output", build.Archive, engine.ImageId], cancellation);
    }
}
