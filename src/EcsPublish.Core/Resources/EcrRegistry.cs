using System.Text.RegularExpressions;

namespace EcsPublish.Core.Resources;

/// <summary>Tells a private ECR registry by its host name: <c>123456789012.dkr.ecr.eu-west-1.amazonaws.com</c>.</summary>
internal static partial class EcrRegistry
{
    public static bool IsEcr(string registry) => Host().IsMatch(registry);

    // https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html; FIPS, China and dual-stack (on.aws) names included.
    [GeneratedRegex(@"^\d{12}\.dkr[.-]ecr(-fips)?\.[a-z0-9-]+\.(amazonaws\.com(\.cn)?|on\.aws|on\.amazonwebservices\.com\.cn)$")]
    private static partial Regex Host();
}
