using System.Globalization;
using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Publishing;

/// <summary>The image as the registry has it.</summary>
/// <param name="Reference"><c>registry/repository@sha256:...</c></param>
/// <param name="BaseConfiguration">The configuration of the image that it was built on.</param>
internal sealed record PushedImage(string Reference, BuiltImage Image, PushReport Report, JsonObject BaseConfiguration);

/// <summary>Builds the image and pushes what the registry lacks.</summary>
internal sealed class ImageStep(PublishContext context, Preparation preparation)
{
    private PublishSettings Settings => context.Settings;

    /// <summary>Builds and pushes.</summary>
    /// <param name="input">The SDK's container configuration.</param>
    public async Task<PushedImage> RunAsync(ProjectInput input, CancellationToken cancellation)
    {
        await preparation.Session;
        WarnOfForeignFiles(input);
        var description = ImageDescriber.Describe(input);
        using var baseRegistry = await BaseRegistryAsync(input);
        var baseImage = await BaseAsync(input, baseRegistry, description.Platform, cancellation);
        var image = await BuildAsync(description, baseImage, cancellation);
        using var registry = await DestinationAsync(cancellation);
        var report = await PushAsync(registry, image, cancellation);
        var reference = $"{registry.Registry}/{Settings.Image.Repository}@{report.Digest}";
        Tell(reference, report);
        return new PushedImage(reference, image, report, baseImage.Config);
    }

    private void WarnOfForeignFiles(ProjectInput input)
    {
        if (ImageDescriber.ForeignFiles(input) is { Count: > 0 } files)
        {
            var shown = string.Join(", ", files.Take(5)) + (files.Count > 5 ? ", ..." : "");
            context.Reporter.Report(Diagnostics.ForeignFiles.With(files.Count == 1 ? "a file" : $"{files.Count} files", shown));
        }
    }

    // A base in the account's own ECR is pulled as its images are pushed; any other with the user's login, if it wants one.
    private async Task<RegistryClient> BaseRegistryAsync(ProjectInput input)
    {
        var host = ImageName.Parse(input["ContainerBaseImage"]!).Registry;
        return EcrRegistry.IsEcr(host) && host.StartsWith((await preparation.Session).Identity.Account, StringComparison.Ordinal)
            ? new RegistryClient(host, await preparation.Credentials, Options(authenticateAtOnce: true))
            : new RegistryClient(host, new DockerCredentials(context.Environment), Options(authenticateAtOnce: false));
    }

    private async Task<IBaseImage> BaseAsync(ProjectInput input, RegistryClient registry, Platform platform, CancellationToken cancellation)
    {
        var name = input["ContainerBaseImage"]!;
        if (Settings.Target.Local is { UsesEngine: false })
        {
            context.Reporter.Say(Importance.High, "The local AWS uses this machine's .NET: no base image is pulled, and cpu, memory and user are not enforced");
            return AssumedBase.For(platform, isUsersChoice: input["UserBaseImage"] is not null);
        }

        try
        {
            return await new BaseImagePuller(registry).PullAsync(ImageName.Parse(name), platform, cancellation);
        }
        catch (ImageException e)
        {
            var descriptor = e.Failure == ImageFailure.PlatformNotInBase ? Diagnostics.PlatformNotInBase : Diagnostics.BaseImageUnavailable;
            throw new PublishException(descriptor.With(name, Sentence(e)), e);
        }
    }

    private async Task<BuiltImage> BuildAsync(ImageDescription description, IBaseImage baseImage, CancellationToken cancellation)
    {
        try
        {
            return await new ImageBuilder(Path.Combine(Settings.Project.OutputFolder, "layers")).BuildAsync(description, baseImage, cancellation);
        }
        catch (ImageException e)
        {
            throw new PublishException(Diagnostics.PublishFolderUnusable.With(Sentence(e)), e);
        }
    }

    private async Task<RegistryClient> DestinationAsync(CancellationToken cancellation)
    {
        if (Settings.Image.Registry is { } host && !EcrRegistry.IsEcr(host) && !context.IsLocal)
        {
            return new RegistryClient(host, new DockerCredentials(context.Environment), Options(authenticateAtOnce: false));
        }

        var session = await preparation.Session;
        var repository = await preparation.Repository
            ?? await new ImageRepository(session, Settings, context.Reporter).CreateAsync(cancellation);
        var name = repository.RepositoryUri[..repository.RepositoryUri.IndexOf('/')];
        return new RegistryClient(name, await preparation.Credentials, Options(authenticateAtOnce: true));
    }

    private async Task<PushReport> PushAsync(RegistryClient registry, BuiltImage image, CancellationToken cancellation)
    {
        try
        {
            return await new ImagePusher(line => context.Reporter.Say(Importance.Normal, line))
                .PushAsync(image, registry, Settings.Image.Repository, Settings.Image.Tags, cancellation);
        }
        catch (ImageException e)
        {
            var descriptor = e.Failure switch
            {
                ImageFailure.Unauthorized or ImageFailure.Forbidden => Diagnostics.PushNotAllowed,
                ImageFailure.TagImmutable => Diagnostics.TagImmutable,
                _ => Diagnostics.PushFailed,
            };
            throw new PublishException(descriptor.With($"{registry.Registry}/{Settings.Image.Repository}", Sentence(e)), e);
        }
    }

    private void Tell(string reference, PushReport report) => context.Reporter.Say(
        Importance.High,
        report.PushedBlobs == 0
            ? $"Image is unchanged, no blob was pushed: {reference}"
            : $"Pushed {Count(report.PushedBlobs, "blob")} ({Size(report.PushedBytes)}), skipped {report.SkippedBlobs} that the registry had: {reference}");

    private RegistryOptions Options(bool authenticateAtOnce) => new()
    {
        AuthenticateAtOnce = authenticateAtOnce,
        InsecureRegistries = context.Environment.GetValueOrDefault("DOTNET_CONTAINER_INSECURE_REGISTRIES", "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries),
        Time = context.Time,
    };

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";

    private static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} bytes",
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.#} MB"),
    };

    private static string Sentence(Exception e) => e.Message.TrimEnd('.') + ".";
}
