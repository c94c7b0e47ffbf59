namespace EcsPublish.Core.Publishing.Images.Engines;

/// <summary>A program of the user's that builds Dockerfiles. It never sees a registry login of ours: what it built is taken as an archive.</summary>
internal interface IContainerEngine
{
    /// <summary>The program's name, for messages.</summary>
    string Name { get; }

    /// <summary>Whether it is there and able to work; a docker without its daemon is not.</summary>
    /// <returns>Null when it is; else the reason, such as <c>docker does not answer</c>.</returns>
    Task<string?> WhyNotAsync(CancellationToken cancellation);

    /// <summary>Builds the image and writes it to the archive.</summary>
    Task BuildAsync(ImageBuild build, CancellationToken cancellation);
}
