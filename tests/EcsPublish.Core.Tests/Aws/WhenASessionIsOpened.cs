using Amazon.Runtime;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;
using EcsPublish.Local.Faults;

namespace EcsPublish.Core.Tests.Aws;

[TestClass]
public sealed class WhenASessionIsOpened : CloudTest
{
    [TestMethod]
    public async Task The_caller_is_known()
    {
        using var session = await AwsConnector.OpenAsync(Cloud.Endpoint, Cancellation);

        Assert.AreEqual(LocalCloud.Identity, session.Identity);
        Assert.AreEqual(1, session.Calls);
    }

    [TestMethod]
    public async Task Without_credentials_the_error_says_how_to_get_some()
    {
        var failure = await FailureAsync(Cloud.Endpoint with { Credentials = null });

        Assert.AreEqual("ECS6001", failure.Code);
        StringAssert.Contains(failure.Text, "aws sso login");
        StringAssert.Contains(failure.Text, "-p:EcsLocal=true");
    }

    [TestMethod]
    public async Task Expired_credentials_are_called_so()
    {
        await using var aws = await ScriptedAws.StartAsync(Cancellation);
        aws.On("GetCallerIdentity", ScriptedAnswer.QueryError("ExpiredToken", "The security token included in the request is expired"));

        var failure = await FailureAsync(aws.Endpoint);

        Assert.AreEqual("ECS6002", failure.Code);
        Assert.AreEqual(
            "The AWS credentials have expired: The security token included in the request is expired. Sign in again (`aws sso login`) or get new ones, and publish again.",
            failure.Text);
    }

    [TestMethod]
    public async Task Wrong_keys_are_not_called_missing_ones()
    {
        var wrong = new BasicAWSCredentials(Cloud.Server.AccessKeyId, "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

        var failure = await FailureAsync(Cloud.Endpoint with { Credentials = wrong });

        Assert.AreEqual("ECS6006", failure.Code);
        StringAssert.Contains(failure.Text, "SignatureDoesNotMatch");
    }

    [TestMethod]
    public async Task A_missing_permission_names_the_action_and_the_resource()
    {
        Cloud.Server.Faults.Add(new Fault("GetCallerIdentity", FaultKind.AccessDenied));

        var failure = await FailureAsync(Cloud.Endpoint);

        Assert.AreEqual("ECS6005", failure.Code);
        StringAssert.StartsWith(failure.Text, "The caller may not call sts:GetCallerIdentity on *: ");
    }

    [TestMethod]
    public async Task An_AWS_that_does_not_answer_is_called_unreachable()
    {
        var nobody = new Uri("http://127.0.0.1:9");

        var failure = await FailureAsync(Cloud.Endpoint with { Url = nobody });

        Assert.AreEqual("ECS6007", failure.Code);
        StringAssert.Contains(failure.Text, "HTTPS_PROXY");
    }

    [TestMethod]
    public void Without_a_region_the_error_says_where_to_set_one()
    {
        var failure = Assert.ThrowsExactly<PublishException>(() => AwsConnector.Resolve(new TargetSettings()));

        Assert.AreEqual("ECS6003", failure.Diagnostic.Code);
    }

    [TestMethod]
    public void A_profile_that_is_not_there_is_named()
    {
        var failure = Assert.ThrowsExactly<PublishException>(() => AwsConnector.Resolve(new TargetSettings { Profile = "paros" }));

        Assert.AreEqual("ECS6011", failure.Diagnostic.Code);
        StringAssert.Contains(failure.Message, "'paros'");
    }

    [TestMethod]
    [DataRow("eu-west-1", "paris", "eu-west-1", DisplayName = "EcsRegion beats the profile's region")]
    [DataRow(null, "paris", "eu-west-3", DisplayName = "The profile's region counts")]
    public void The_region_is_found(string? region, string? profile, string expected) =>
        Assert.AreEqual(expected, AwsConnector.Resolve(new TargetSettings { Region = region, Profile = profile }).Region);

    [TestMethod]
    public void A_profile_without_a_region_is_no_region()
    {
        var failure = Assert.ThrowsExactly<PublishException>(() => AwsConnector.Resolve(new TargetSettings { Profile = "nowhere" }));

        Assert.AreEqual("ECS6003", failure.Diagnostic.Code);
    }

    private async Task<Diagnostic> FailureAsync(AwsEndpoint endpoint) =>
        (await Assert.ThrowsExactlyAsync<PublishException>(() => AwsConnector.OpenAsync(endpoint, Cancellation))).Diagnostic;
}
