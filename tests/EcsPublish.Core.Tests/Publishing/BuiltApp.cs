using EcsPublish.Core.Publishing;
using EcsPublish.Core.Publishing.Images;
using EcsPublish.Images;

namespace EcsPublish.Core.Tests.Publishing;

/// <summary>An image that is built and, as far as a step is told, pushed.</summary>
internal static class BuiltApp
{
    private static readonly Platform Linux = Platform.FromRuntimeIdentifier("linux-x64");

    /// <param name="folder">Where the publish output and the layers lie.</param>
    /// <param name="environment">Variables of the base image.</param>
    /// <param name="ports">Ports that the project exposes.</param>
    public static async Task<PushedImage> MakeAsync(string folder, Dictionary<string, string> environment, params ExposedPort[] ports)
    {
        var app = new ShellApp(Path.Combine(folder, "publish"), "exit 0");
        var description = ImageDescriber.Describe(app.Image) with { Ports = ports };
        var baseImage = new EmptyBaseImage(Linux, environment);
        var image = await new ImageBuilder(Path.Combine(folder, "layers")).BuildAsync(description, baseImage, CancellationToken.None);
        var report = new PushReport(0, 0, 0, []) { Digest = image.Digest };
        return new PushedImage($"123456789012.dkr.ecr.eu-west-1.amazonaws.com/hellotask@{image.Digest}", PreparedImage.Of([image], baseImage.Config), report);
    }
}
