namespace EcsPublish.Core.Settings;

/// <summary>Where the image comes from (EcsImageSource).</summary>
internal enum ImageSource
{
    /// <summary>Built from the publish output by this product.</summary>
    Project,

    /// <summary>Built and pushed by the SDK's own target.</summary>
    Sdk,

    /// <summary>Built from a Dockerfile.</summary>
    Dockerfile,

    /// <summary>An image that exists already (EcsImage).</summary>
    Existing,
}

/// <summary>The image and where it goes.</summary>
internal sealed record ImageSettings
{
    /// <summary>EcsImageSource.</summary>
    public ImageSource Source { get; init; }

    /// <summary>ContainerRepository as the SDK normalises it: lower case, for example <c>team/hellotask</c>.</summary>
    public required string Repository { get; init; }

    /// <summary>ContainerRegistry, for example <c>localhost:5000</c>; null means the account's ECR.</summary>
    public string? Registry { get; init; }

    /// <summary>ContainerBaseImage; null when neither the project nor the SDK has chosen one yet.</summary>
    public string? BaseImage { get; init; }

    /// <summary>Extra tags from ContainerImageTag(s), beside the content tag.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>EcsImage, the reference of an existing image.</summary>
    public string? Existing { get; init; }

    /// <summary>EcsCreateRepository.</summary>
    public bool CreateRepository { get; init; } = true;

    /// <summary>EcsScanOnPush, for a repository that is created.</summary>
    public bool ScanOnPush { get; init; }

    /// <summary>EcsImmutableTags, for a repository that is created.</summary>
    public bool ImmutableTags { get; init; }

    /// <summary>How the image is built from a Dockerfile; null for another source.</summary>
    public DockerfileSettings? Dockerfile { get; init; }

    /// <summary>The platform that tasks run on, for example <c>linux-x64</c>.</summary>
    public required string RuntimeIdentifier { get; init; }

    /// <summary>The platforms of a list (ContainerRuntimeIdentifiers), <see cref="RuntimeIdentifier"/> first; empty when the project names one alone.</summary>
    public IReadOnlyList<string> RuntimeIdentifiers { get; init; } = [];

    /// <summary>The platforms for which the project has to be published one by one; none when its own publish is the image.</summary>
    public IReadOnlyList<string> PublishedOneByOne => Source == ImageSource.Project ? RuntimeIdentifiers : [];
}

/// <summary>How an image is built from a Dockerfile.</summary>
/// <param name="File">EcsDockerfile, or Visual Studio's DockerfilePath; full path.</param>
/// <param name="Context">DockerfileContext: the folder whose files the Dockerfile may copy; full path.</param>
/// <param name="Arguments">DockerfileBuildArguments: more words for the container engine, such as <c>--build-arg NAME=value</c>.</param>
internal sealed record DockerfileSettings(string File, string Context, IReadOnlyList<string> Arguments);
