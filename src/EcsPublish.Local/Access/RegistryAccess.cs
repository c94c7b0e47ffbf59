using EcsPublish.Local.Registry;

namespace EcsPublish.Local.Access;

/// <summary>The actions that ECR checks for the requests of a docker push and pull.
/// https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html</summary>
internal static class RegistryAccess
{
    /// <summary>What is asked of the policies for one request.</summary>
    public static IEnumerable<AccessRequest> Of(string method, RegistryRoute route, bool isWhole) =>
        Actions(method, route.Kind, isWhole).Select(action => new AccessRequest("ecr:" + action, NamedResource.Repository(route.Repository)));

    private static string[] Actions(string method, RegistryKind kind, bool isWhole) => (method, kind) switch
    {
        ("PUT", RegistryKind.Manifest) => ["PutImage"],
        (_, RegistryKind.Manifest) => ["BatchGetImage"],
        ("HEAD", RegistryKind.Blob) => ["BatchCheckLayerAvailability"],
        (_, RegistryKind.Blob) => ["GetDownloadUrlForLayer"],
        ("POST", RegistryKind.Upload) when isWhole => ["InitiateLayerUpload", "UploadLayerPart", "CompleteLayerUpload"],
        ("POST", RegistryKind.Upload) => ["InitiateLayerUpload"],
        ("PUT", RegistryKind.Upload) => ["UploadLayerPart", "CompleteLayerUpload"],
        (_, RegistryKind.Upload) => ["UploadLayerPart"],
        (_, RegistryKind.Tags) => ["ListImages"],
        _ => [],
    };
}
