using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Publishing.Images.Engines;

/// <summary>podman.</summary>
internal sealed class PodmanEngine(IReadOnlyDictionary<string, string> environment, IReporter reporter) : IContainerEngine
{
    private readonly EngineProgram _program = new("podman", environment);

    /// <inheritdoc />
    public string Name => _program.Name;

    /// <inheritdoc />
    public Task<string?> WhyNotAsync(CancellationToken cancellation) => _program.WhyNotAsync(["info", "--format", "{{.Version.Version}}"], cancellation);

    /// <inheritdoc />
    public async Task BuildAsync(ImageBuild build, CancellationToken cancellation)
    {
        var engine = new EngineBuild(_program, build, reporter);
        await engine.RunAsync(["build", "--format", "oci", "--layers", .. build.CommonArguments], cancellation);
        await engine.RunAsync(["save", "--quiet", "--format", "oci-archive", "--output", build.Archive, engine.ImageId], cancellation);
    }
}
