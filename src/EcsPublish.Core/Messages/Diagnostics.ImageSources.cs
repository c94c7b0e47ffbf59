namespace EcsPublish.Core.Messages;

/// <content>ECS2020 to ECS2039: images that exist, that a Dockerfile describes, and that the SDK pushes.</content>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor ExistingImageUnavailable = DiagnosticDescriptor.Error(
        "ECS2020", "The existing image cannot be had",
        "EcsImage '{0}' cannot be had: {1} Check the name; for a private registry other than the account's ECR, sign in with `docker login` or " +
        "`podman login`.");

    public static readonly DiagnosticDescriptor ExistingImageNotRunnable = DiagnosticDescriptor.Error(
        "ECS2021", "ECS cannot run the existing image",
        "EcsImage '{0}' cannot be run: {1} Choose an image for one of these platforms.");

    public static readonly DiagnosticDescriptor ExistingImageNotLocal = DiagnosticDescriptor.Error(
        "ECS2022", "The local AWS has no such image",
        "EcsImage '{0}' is not in the registry of the local AWS ({1}), and EcsLocalRuntime=process runs only images from there. Publish the " +
        "project that makes it with EcsLocal=true first, and name it as {1}/repository:tag.");

    public static readonly DiagnosticDescriptor NoBuildEngine = DiagnosticDescriptor.Error(
        "ECS2023", "No container engine",
        "EcsImageSource is Dockerfile, but there is nothing to build it with: {0}. Install or start one of them, or use EcsImageSource=Project, " +
        "which needs none.");

    public static readonly DiagnosticDescriptor DockerfileFailed = DiagnosticDescriptor.Error(
        "ECS2024", "The Dockerfile's build failed",
        "{0} could not build '{1}': it ended with exit code {2}. Last lines: {3}");

    public static readonly DiagnosticDescriptor ArchiveUnusable = DiagnosticDescriptor.Error(
        "ECS2025", "The container engine's image cannot be used",
        "{0} built '{1}', but not an image that can be pushed: {2} Check the platform in the Dockerfile's FROM lines.");

    public static readonly DiagnosticDescriptor SdkHasNoLogin = DiagnosticDescriptor.Error(
        "ECS2026", "The SDK has no login for the registry",
        "EcsImageSource is Sdk, but the .NET SDK has no login for '{0}'. Sign in first, for ECR with `aws ecr get-login-password | docker login " +
        "--username AWS --password-stdin {0}`, or use EcsImageSource=Project, which needs no login.",
        "The SDK takes logins from the files of `docker login` and `podman login`, from credential helpers such as amazon-ecr-credential-helper, or from " +
        "DOCKER_CONFIG. EcsPublish does not hand its own token to it: it would have to be written to disk, or into the environment of the whole build.");

    public static readonly DiagnosticDescriptor SdkPushedNothing = DiagnosticDescriptor.Error(
        "ECS2027", "The SDK's image is not in the registry",
        "EcsImageSource is Sdk, but the image that the .NET SDK pushed cannot be read back as '{0}': {1} See what PublishContainer printed above.");

    public static readonly DiagnosticDescriptor SdkImageUnknown = DiagnosticDescriptor.Error(
        "ECS2028", "A plan cannot know the SDK's image",
        "EcsImageSource is Sdk, and nobody knows the .NET SDK's image before it is pushed: each publish makes a new digest. Use EcsDryRun to see the " +
        "definition, or EcsImageSource=Project, which can be planned.");
}
