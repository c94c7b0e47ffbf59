using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Images;

namespace EcsPublish.Core.Publishing;

/// <summary>What the user reads of an image that could not be built, pulled or pushed.</summary>
internal static class ImageFailures
{
    /// <summary>The base image is not to be had.</summary>
    /// <param name="ecr">Who asked, when the registry is the account's ECR.</param>
    public static PublishException OfBase(ImageException e, string name, AwsIdentity? ecr = null)
    {
        var descriptor = e.Failure == ImageFailure.PlatformNotInBase ? Diagnostics.PlatformNotInBase : Diagnostics.BaseImageUnavailable;
        return new PublishException(Denial(e, ecr) ?? descriptor.With(name, Sentence(e)), e);
    }

    /// <summary>The publish folder makes no image.</summary>
    public static PublishException OfBuild(ImageException e) => new(Diagnostics.PublishFolderUnusable.With(Sentence(e)), e);

    /// <summary>The registry does not take it.</summary>
    /// <param name="ecr">Who asked, when the registry is the account's ECR.</param>
    public static PublishException OfPush(ImageException e, string repository, AwsIdentity? ecr = null)
    {
        var descriptor = e.Failure switch
        {
            ImageFailure.Unauthorized or ImageFailure.Forbidden => Diagnostics.PushNotAllowed,
            ImageFailure.TagImmutable => Diagnostics.TagImmutable,
            _ => Diagnostics.PushFailed,
        };
        return new PublishException(Denial(e, ecr) ?? descriptor.With(repository, Sentence(e)), e);
    }

    /// <summary>EcsImage is not to be had, or not for ECS.</summary>
    /// <param name="ecr">Who asked, when the registry is the account's ECR.</param>
    public static PublishException OfExisting(ImageException e, string name, AwsIdentity? ecr = null)
    {
        var descriptor = e.Failure == ImageFailure.PlatformNotInBase ? Diagnostics.ExistingImageNotRunnable : Diagnostics.ExistingImageUnavailable;
        return new PublishException(Denial(e, ecr) ?? descriptor.With(name, Sentence(e)), e);
    }

    /// <summary>What the SDK pushed cannot be read back.</summary>
    public static PublishException OfSdk(ImageException e, string name) => new(Diagnostics.SdkPushedNothing.With(name, Sentence(e)), e);

    /// <summary>What a container engine built is no image that can be pushed.</summary>
    public static PublishException OfArchive(ImageException e, string engine, string dockerfile) =>
        new(Diagnostics.ArchiveUnusable.With(engine, dockerfile, Sentence(e)), e);

    private static Diagnostic? Denial(ImageException e, AwsIdentity? ecr) => ecr is null ? null : EcrDenial.Of(e, ecr);

    private static string Sentence(Exception e) => e.Message.TrimEnd('.') + ".";
}
