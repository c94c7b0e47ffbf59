using System.Net.Sockets;
using Amazon.ECS.Model;
using Amazon.Runtime;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Local.Faults;

namespace EcsPublish.Core.Tests.Aws;

[TestClass]
public sealed class WhenAnOperationFails : CloudTest
{
    private const string Cluster = "arn:aws:ecs:us-east-1:000000000000:cluster/default";

    [TestMethod]
    [DataRow(FaultKind.AccessDenied, "ECS6005")]
    [DataRow(FaultKind.Throttle, "ECS6010")]
    [DataRow(FaultKind.ServerError, "ECS6008")]
    [DataRow(FaultKind.Cut, "ECS6007")]
    public async Task The_kind_of_failure_has_a_code_of_its_own(object kind, string code)
    {
        Cloud.Server.Faults.Add(new Fault("DescribeClusters", (FaultKind)kind, Times: 100));

        var failure = await Assert.ThrowsExactlyAsync<PublishException>(DescribeAsync);

        Assert.AreEqual(code, failure.Diagnostic.Code);
        Assert.IsNotNull(failure.InnerException);
    }

    [TestMethod]
    public async Task A_missing_permission_names_caller_action_and_resource()
    {
        Cloud.Server.Faults.Add(new Fault("DescribeClusters", FaultKind.AccessDenied));

        var failure = await Assert.ThrowsExactlyAsync<PublishException>(DescribeAsync);

        StringAssert.StartsWith(failure.Message, $"arn:aws:iam::000000000000:user/local may not call ecs:DescribeClusters on {Cluster}: ");
        StringAssert.EndsWith(failure.Message, "Ask for a policy that allows ecs:DescribeClusters on that resource.");
    }

    [TestMethod]
    public async Task What_only_the_operation_answers_is_the_callers_to_judge()
    {
        var stop = new StopTaskRequest { Cluster = "nowhere", Task = "x" };

        await Assert.ThrowsExactlyAsync<ClusterNotFoundException>(
            () => Cloud.Session.CallAsync(Actions.StopTask, "x", () => Cloud.Session.Ecs.StopTaskAsync(stop, Cancellation)));
    }

    [TestMethod]
    [DataRow(SocketError.HostNotFound)]
    [DataRow(SocketError.NoData)]
    [DataRow(SocketError.TryAgain)]
    public void A_host_that_has_no_name_is_a_wrong_region(SocketError error)
    {
        var unknownHost = new AmazonServiceException("A WebException", new HttpRequestException("Name or service not known", new SocketException((int)error)));

        var diagnostic = new AwsErrors(LocalCloud.Identity with { Region = "eu-wset-1" }).Translate(unknownHost, Actions.RunTask, "*");

        Assert.AreEqual("ECS6004", diagnostic?.Code);
        StringAssert.StartsWith(diagnostic!.Text, "Region 'eu-wset-1' has no endpoint for ecs:RunTask (");
    }

    [TestMethod]
    public void An_SSO_session_that_is_over_is_called_expired()
    {
        var over = new AmazonClientException("The SSO session associated with this profile has expired or is otherwise invalid.");

        Assert.AreEqual("ECS6002", new AwsErrors(null).Translate(over, Actions.GetCallerIdentity, "*")?.Code);
    }

    [TestMethod]
    public void A_cancel_is_no_error_of_AWS() =>
        Assert.IsNull(new AwsErrors(null).Translate(new OperationCanceledException(), Actions.GetCallerIdentity, "*"));

    [TestMethod]
    public async Task Calls_are_counted_with_the_first_one_to_STS()
    {
        await DescribeAsync();
        await DescribeAsync();

        Assert.AreEqual(3, Cloud.Session.Calls);
    }

    private Task<DescribeClustersResponse> DescribeAsync() => Cloud.Session.CallAsync(
        Actions.DescribeClusters, Cluster, () => Cloud.Session.Ecs.DescribeClustersAsync(new DescribeClustersRequest { Clusters = ["default"] }, Cancellation));
}
