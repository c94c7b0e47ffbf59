namespace EcsPublish.Images;

/// <summary>What an image runs on, in the words of the image specification (Go's names).</summary>
/// <param name="Os">For example <c>linux</c>.</param>
/// <param name="Architecture">For example <c>amd64</c>, <c>arm64</c>, <c>arm</c>.</param>
/// <param name="Variant">For example <c>v8</c> of arm64; null when the architecture has none.</param>
public sealed record Platform(string Os, string Architecture, string? Variant = null)
{
    /// <summary>The platform of a .NET runtime identifier such as <c>linux-x64</c> or <c>linux-musl-arm64</c>.</summary>
    /// <exception cref="ImageException">The identifier is not one of a Linux platform that images exist for.</exception>
    public static Platform FromRuntimeIdentifier(string runtimeIdentifier) => runtimeIdentifier switch
    {
        "linux-x64" or "linux-musl-x64" => new Platform("linux", "amd64"),
        "linux-arm64" or "linux-musl-arm64" => new Platform("linux", "arm64", "v8"),
        "linux-arm" or "linux-musl-arm" => new Platform("linux", "arm", "v7"),
        _ => throw new ImageException(
            ImageFailure.InvalidInput,
            $"There is no image platform for the runtime identifier '{runtimeIdentifier}'; there are some for linux-x64, linux-arm64 and linux-arm."),
    };

    /// <summary>
    /// Whether an image offered for <paramref name="offered"/> can serve this platform. A missing variant on either side matches:
    /// many indexes leave out the <c>v8</c> of arm64.
    /// </summary>
    public bool Accepts(Platform offered) =>
        Os == offered.Os && Architecture == offered.Architecture
        && (Variant is null || offered.Variant is null || Variant == offered.Variant);

    /// <summary><c>linux/arm64/v8</c>.</summary>
    public override string ToString() => Variant is null ? $"{Os}/{Architecture}" : $"{Os}/{Architecture}/{Variant}";
}
