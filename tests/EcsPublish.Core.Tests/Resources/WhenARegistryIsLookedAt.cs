using EcsPublish.Core.Resources;

namespace EcsPublish.Core.Tests.Resources;

[TestClass]
public sealed class WhenARegistryIsLookedAt
{
    [TestMethod]
    [DataRow("123456789012.dkr.ecr.eu-west-1.amazonaws.com")]
    [DataRow("123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn")]
    [DataRow("123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com")]
    [DataRow("123456789012.dkr-ecr.eu-west-1.on.aws")]
    [DataRow("123456789012.dkr-ecr.cn-north-1.on.amazonwebservices.com.cn")]
    public void ECR_is_told_by_its_name(string host) => Assert.IsTrue(EcrRegistry.IsEcr(host));

    [TestMethod]
    [DataRow("public.ecr.aws")]
    [DataRow("ghcr.io")]
    [DataRow("localhost:5000")]
    [DataRow("12345.dkr.ecr.eu-west-1.amazonaws.com")]
    [DataRow("123456789012.dkr.ecr.eu-west-1.amazonaws.com.example.org")]
    [DataRow("example.org/123456789012.dkr.ecr.eu-west-1.amazonaws.com")]
    public void Another_registry_is_not_taken_for_ECR(string host) => Assert.IsFalse(EcrRegistry.IsEcr(host));
}
