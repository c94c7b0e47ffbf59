using EcsPublish.Images;

namespace EcsPublish.Core.Publishing.Images.Engines;

/// <summary>What a container engine is asked for.</summary>
/// <param name="Dockerfile">Full path.</param>
/// <param name="Context">Full path of the folder whose files it may copy.</param>
/// <param name="Arguments">More words for the build command, from the project.</param>
/// <param name="Platform">What the image is for.</param>
/// <param name="Tag">What the engine shall call the image, so that its user knows it in a list.</param>
/// <param name="Archive">Full path of the tar to write; nothing is there yet.</param>
internal sealed record ImageBuild(string Dockerfile, string Context, IReadOnlyList<string> Arguments, Platform Platform, string Tag, string Archive)
{
    /// <summary>Where the engine notes the image's id.</summary>
    public string IdFile => Archive + ".id";

    /// <summary>The words that docker, podman and buildah have in common, in the order in which all take them.</summary>
    public IReadOnlyList<string> CommonArguments =>
        ["--platform", $"{Platform.Os}/{Platform.Architecture}", "--file", Dockerfile, "--tag", Tag, "--iidfile", IdFile, .. Arguments, Context];
}
