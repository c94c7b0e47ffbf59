namespace EcsPublish.Core.Messages;

/// <summary>ECS2xxx: image and registry.</summary>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor RepositoryMissing = DiagnosticDescriptor.Error(
        "ECS2001", "The repository does not exist",
        "Repository '{0}' does not exist in account {1}, region {2}, and EcsCreateRepository is false. Create it, or set " +
        "EcsCreateRepository=true.");

    public static readonly DiagnosticDescriptor BaseImageUnavailable = DiagnosticDescriptor.Error(
        "ECS2002", "The base image cannot be had",
        "The base image '{0}' cannot be had: {1} Check ContainerBaseImage; for a private registry, sign in with `docker login` " +
        "or `podman login`.");

    public static readonly DiagnosticDescriptor PushFailed = DiagnosticDescriptor.Error(
        "ECS2003", "The push failed",
        "The image could not be pushed to '{0}': {1} Publish again; what has arrived is not sent twice.");

    public static readonly DiagnosticDescriptor PushNotAllowed = DiagnosticDescriptor.Error(
        "ECS2004", "The registry does not allow the push",
        "The registry does not allow a push to '{0}': {1} For ECR the caller needs ecr:BatchCheckLayerAvailability, " +
        "ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload, ecr:BatchGetImage and ecr:PutImage; for " +
        "another registry, sign in with `docker login`.");

    public static readonly DiagnosticDescriptor TagImmutable = DiagnosticDescriptor.Error(
        "ECS2005", "The tag is taken",
        "A tag of '{0}' is taken by another image and the repository's tags are immutable: {1} Choose a new tag in " +
        "ContainerImageTags.");

    public static readonly DiagnosticDescriptor PlatformNotInBase = DiagnosticDescriptor.Error(
        "ECS2006", "The base image lacks the platform",
        "The base image '{0}' does not offer the wanted platform: {1} Choose another RuntimeIdentifier or ContainerBaseImage.");

    public static readonly DiagnosticDescriptor PublishFolderUnusable = DiagnosticDescriptor.Error(
        "ECS2007", "The publish folder cannot be packed",
        "The publish output cannot be packed into an image: {0} Clean the project's output and publish again.");

    public static readonly DiagnosticDescriptor ForeignFiles = DiagnosticDescriptor.Warning(
        "ECS2101", "Files that this publish did not write",
        "The publish folder holds {0} that this publish did not write, and they go into the image: {1}. Clean the output if " +
        "they are left-overs.");
}
