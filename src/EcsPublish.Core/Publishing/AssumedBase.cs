using EcsPublish.Images;

namespace EcsPublish.Core.Publishing;

/// <summary>
/// What takes the place of a base image where none is pulled: in a dry run, and with the local AWS's process runtime, which uses the host's .NET. Where the base is the SDK's
/// own choice, its known configuration is assumed, so that the application meets the same environment;
/// https://github.com/dotnet/dotnet-docker/blob/main/src/runtime-deps has the originals.
/// </summary>
internal static class AssumedBase
{
    private static readonly Dictionary<string, string> MicrosoftEnvironment = new()
    {
        ["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        ["APP_UID"] = "1654",
        ["ASPNETCORE_HTTP_PORTS"] = "8080",
        ["DOTNET_RUNNING_IN_CONTAINER"] = "true",
    };

    /// <param name="isUsersChoice">The project names its own ContainerBaseImage, of which nothing is known here.</param>
    public static IBaseImage For(Platform platform, bool isUsersChoice) =>
        isUsersChoice ? new EmptyBaseImage(platform) : new EmptyBaseImage(platform, MicrosoftEnvironment);
}
