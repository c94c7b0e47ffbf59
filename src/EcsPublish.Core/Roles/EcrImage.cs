using EcsPublish.Core.Aws;
using EcsPublish.Core.Resources;
using EcsPublish.Images;

namespace EcsPublish.Core.Roles;

/// <summary>Where an image of ECR lies, for policies.</summary>
internal static class EcrImage
{
    /// <summary>The repository's ARN; null when the image is not in a private registry of ECR.</summary>
    public static string? RepositoryArn(string? image, AwsIdentity identity)
    {
        if (!ImageName.TryParse(image, out var name) || !EcrRegistry.IsEcr(name.Registry))
        {
            return null;
        }

        // 123456789012.dkr.ecr.eu-west-1.amazonaws.com, or 123456789012.dkr-ecr.eu-west-1.on.aws
        var host = name.Registry.Split('.');
        var region = host[Array.FindIndex(host, part => part.Contains("ecr", StringComparison.Ordinal)) + 1];
        return $"arn:{identity.Partition}:ecr:{region}:{host[0]}:repository/{name.Repository}";
    }
}
