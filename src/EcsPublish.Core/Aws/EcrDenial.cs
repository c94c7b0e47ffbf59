using EcsPublish.Core.Messages;
using EcsPublish.Images;

namespace EcsPublish.Core.Aws;

/// <summary>
/// ECR's 403 as a missing permission. Where the answer has a body it names the action; a HEAD request has none, so its kind has to say it.
/// </summary>
internal static class EcrDenial
{
    // https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html
    private static readonly Dictionary<RegistryUse, AwsAction> ActionOf = new()
    {
        [RegistryUse.ReadManifest] = Actions.BatchGetImage,
        [RegistryUse.WriteManifest] = Actions.PutImage,
        [RegistryUse.FindBlob] = Actions.BatchCheckLayerAvailability,
        [RegistryUse.ReadBlob] = Actions.GetDownloadUrlForLayer,
        [RegistryUse.BeginUpload] = Actions.InitiateLayerUpload,
        [RegistryUse.Upload] = Actions.UploadLayerPart,
    };

    /// <summary>The error; null when the failure is another one.</summary>
    public static Diagnostic? Of(ImageException e, AwsIdentity identity)
    {
        if (e.Failure != ImageFailure.Forbidden || e.Use is not { } use)
        {
            return null;
        }

        var said = DeniedCall.Parse(e.Message);
        var resource = said?.Resource ?? identity.Arn("ecr", $"repository/{e.Repository}");
        return Diagnostics.AccessDenied.With(identity.Caller, said?.Action ?? ActionOf[use].Name, resource, e.Message.TrimEnd('.') + ".");
    }
}
