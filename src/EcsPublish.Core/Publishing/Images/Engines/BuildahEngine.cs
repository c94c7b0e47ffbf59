using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Publishing.Images.Engines;

/// <summary>buildah, which keeps no layers for the next build unless told so.</summary>
internal sealed class BuildahEngine(IReadOnlyDictionary<string, string> environment, IReporter reporter) : IContainerEngine
{
    private readonly EngineProgram _program = new("buildah", environment);

    /// <inheritdoc />
    public string Name => _program.Name;

    /// <inheritdoc />
    public Task<string?> WhyNotAsync(CancellationToken cancellation) => _program.WhyNotAsync(["info"], cancellation);

    /// <inheritdoc />
    public async Task BuildAsync(ImageBuild build, CancellationToken cancellation)
    {
        var engine = new EngineBuild(_program, build, reporter);
        await engine.RunAsync(["build", "--format", "oci", "--layers", .. build.CommonArguments], cancellation);
        await engine.RunAsync(["push", "--quiet", engine.ImageId, $"oci-archive:{build.Archive}"], cancellation);
    }
}
