using Amazon.CloudWatchLogs;
using Amazon.EC2;
using Amazon.ECR;
using Amazon.ECS;
using Amazon.IdentityManagement;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using EcsPublish.Aws.Pipeline;

namespace EcsPublish.Aws.Tests.Pipeline;

/// <summary>What AWS publishes: https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html.</summary>
[TestClass]
public sealed class WhenAnEndpointIsResolved
{
    private static readonly Dictionary<string, ServiceFacts> Services = new()
    {
        ["ecs"] = AmazonECSConfig.Facts,
        ["ecr"] = AmazonECRConfig.Facts,
        ["iam"] = AmazonIdentityManagementServiceConfig.Facts,
        ["logs"] = AmazonCloudWatchLogsConfig.Facts,
        ["ec2"] = AmazonEC2Config.Facts,
    };

    [TestMethod]
    [DataRow("ecs", "eu-central-1", "https://ecs.eu-central-1.amazonaws.com")]
    [DataRow("ecr", "us-east-1", "https://api.ecr.us-east-1.amazonaws.com")]
    [DataRow("logs", "ap-southeast-2", "https://logs.ap-southeast-2.amazonaws.com")]
    [DataRow("ec2", "us-gov-west-1", "https://ec2.us-gov-west-1.amazonaws.com")]
    [DataRow("iam", "eu-central-1", "https://iam.amazonaws.com")]
    [DataRow("ecs", "cn-north-1", "https://ecs.cn-north-1.amazonaws.com.cn")]
    [DataRow("iam", "cn-northwest-1", "https://iam.cn-north-1.amazonaws.com.cn")]
    [DataRow("ecs", "eusc-de-east-1", "https://ecs.eusc-de-east-1.amazonaws.eu")]
    public void It_is_the_one_of_the_region(string service, string region, string url) =>
        Assert.AreEqual(url, Resolve(service, region).URL);

    [TestMethod]
    [DataRow("ecs", "us-east-1", "https://ecs-fips.us-east-1.amazonaws.com")]
    [DataRow("logs", "us-east-1", "https://logs-fips.us-east-1.amazonaws.com")]
    [DataRow("ec2", "us-gov-west-1", "https://ec2.us-gov-west-1.amazonaws.com")]
    public void Fips_has_hosts_of_its_own(string service, string region, string url) =>
        Assert.AreEqual(url, Resolve(service, region, useFips: true).URL);

    [TestMethod]
    [DataRow("ecs", "us-east-1", "https://ecs.us-east-1.api.aws")]
    [DataRow("iam", "us-east-1", "https://iam.global.api.aws")]
    public void Dual_stack_has_hosts_of_its_own(string service, string region, string url) =>
        Assert.AreEqual(url, Resolve(service, region, useDualStack: true).URL);

    [TestMethod]
    [DataRow("eu-central-1", "us-east-1")]
    [DataRow("cn-northwest-1", "cn-north-1")]
    public void Iam_is_signed_for_the_region_it_lives_in(string region, string signingRegion)
    {
        var schemes = (List<object>)Resolve("iam", region).Attributes["authSchemes"];

        Assert.AreEqual(signingRegion, ((PropertyBag)schemes.Single())["signingRegion"]);
    }

    [TestMethod]
    public void A_regional_service_is_signed_for_the_region_called() =>
        Assert.IsNull(Resolve("ecs", "eu-central-1").Attributes?["authSchemes"]);

    [TestMethod]
    public void A_region_without_such_an_endpoint_is_an_error_that_says_so()
    {
        var table = new EndpointTable(new EndpointRow("fips,dual", EndpointRow.Unsupported, ""), new EndpointRow("*", "https://zoo", ""));

        var error = Assert.ThrowsExactly<AmazonClientException>(() => table.Resolve("Zoo", new EndpointQuery("eu-west-1", true, true)));

        Assert.AreEqual("Zoo has no FIPS dual-stack endpoint in eu-west-1.", error.Message);
    }

    [TestMethod]
    public void Without_a_region_the_error_says_so()
    {
        var error = Assert.ThrowsExactly<AmazonClientException>(() => Resolve("ecs", ""));

        Assert.AreEqual("No region is configured for ECS.", error.Message);
    }

    private static Endpoint Resolve(string service, string region, bool useFips = false, bool useDualStack = false) =>
        Services[service].Endpoints.Resolve(Services[service].ServiceId, new EndpointQuery(region, useFips, useDualStack));
}
