using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using EcsPublish.Aws.Wire;

namespace EcsPublish.Aws.Tests.Clients;

[TestClass]
public sealed class WhenAQueryServiceAnswers
{
    private readonly XmlResponse _xml = new(QueryStyle.Query, "https://iam.amazonaws.com/doc/2010-05-08/", "xml-1");

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task The_result_is_parsed_with_its_lists_maps_and_times()
    {
        var simulated = new EvaluationResult
        {
            EvalActionName = "ecs:RunTask",
            EvalDecisionDetails = new Dictionary<string, string> { ["iam-policy"] = "allowed" },
            MissingContextValues = ["a", "b"],
        };
        var answer = new SimulatePrincipalPolicyResponse { EvaluationResults = [simulated] };

        var response = await Call(_xml.Result("SimulatePrincipalPolicy", answer));

        Assert.AreEqual("ecs:RunTask", response.EvaluationResults.Single().EvalActionName);
        Assert.AreEqual("allowed", response.EvaluationResults.Single().EvalDecisionDetails["iam-policy"]);
        CollectionAssert.AreEqual(new[] { "a", "b" }, response.EvaluationResults.Single().MissingContextValues);
        Assert.AreEqual("xml-1", response.ResponseMetadata.RequestId);
    }

    [TestMethod]
    public async Task An_error_becomes_its_exception()
    {
        var error = await Assert.ThrowsExactlyAsync<NoSuchEntityException>(() => Call(_xml.Error("NoSuchEntity", "no such user"), 404));

        Assert.AreEqual("no such user", error.Message);
        Assert.AreEqual("NoSuchEntity", error.ErrorCode);
        Assert.AreEqual(System.Net.HttpStatusCode.NotFound, error.StatusCode);
    }

    private async Task<SimulatePrincipalPolicyResponse> Call(byte[] answer, int status = 200)
    {
        using var service = new ScriptedService(ScriptedAnswer.Xml(answer, status));
        var config = Example.Config<AmazonIdentityManagementServiceConfig>(service.Address);
        using var iam = new AmazonIdentityManagementServiceClient(Example.Credentials, config);
        return await iam.SimulatePrincipalPolicyAsync(
            new SimulatePrincipalPolicyRequest { ActionNames = ["ecs:RunTask"] }, TestContext.CancellationToken);
    }
}
