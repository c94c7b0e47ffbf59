using Amazon.ECS.Model;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Tests.Aws;

namespace EcsPublish.Hostile.Tests.Faults;

/// <summary>A publish may last longer than the keys it began with.</summary>
[TestClass]
public sealed class WhenCredentialsChange : CloudTest
{
    private ImmutableCredentials OwnKeys => new(Cloud.Server.AccessKeyId, Cloud.Server.SecretAccessKey, null);

    [TestMethod]
    public async Task Each_call_is_signed_with_those_of_the_moment()
    {
        var keys = new ChangingKeys(OwnKeys);
        using var session = await AwsConnector.OpenAsync(Cloud.Endpoint with { Credentials = keys }, Cancellation);
        await DescribeAsync(session);

        foreach (var next in new[] { await AssumedAsync(), await AssumedAsync(), OwnKeys })
        {
            keys.Now = next;
            await DescribeAsync(session);
        }

        Assert.AreEqual(4, Cloud.Server.RequestCounts["DescribeClusters"]);
    }

    [TestMethod]
    public async Task Those_that_are_no_good_any_more_are_called_so()
    {
        var keys = new ChangingKeys(OwnKeys);
        using var session = new AwsSession(Cloud.Endpoint with { Credentials = keys }, LocalCloud.Identity);
        await DescribeAsync(session);

        keys.Now = new ImmutableCredentials("ASIALOCALREVOKED0000", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "revoked");
        var failure = await Assert.ThrowsExactlyAsync<PublishException>(() => DescribeAsync(session));

        Assert.AreEqual("ECS6006", failure.Diagnostic.Code);
    }

    private async Task<ImmutableCredentials> AssumedAsync()
    {
        using var sts = new AmazonSecurityTokenServiceClient(Cloud.Endpoint.Configure(new AmazonSecurityTokenServiceConfig()));
        var request = new AssumeRoleRequest { RoleArn = "arn:aws:iam::000000000000:role/deployer", RoleSessionName = "hostile" };
        var keys = (await sts.AssumeRoleAsync(request, Cancellation)).Credentials;
        return new ImmutableCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken);
    }

    private Task<DescribeClustersResponse> DescribeAsync(AwsSession session) => session.CallAsync(
        Actions.DescribeClusters, "default", () => session.Ecs.DescribeClustersAsync(new DescribeClustersRequest { Clusters = ["default"] }, Cancellation));
}
