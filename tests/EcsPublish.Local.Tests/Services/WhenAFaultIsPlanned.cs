using System.Net;
using Amazon.ECR;
using Amazon.ECR.Model;
using EcsPublish.Local.Faults;

namespace EcsPublish.Local.Tests.Services;

[TestClass]
public sealed class WhenAFaultIsPlanned : LocalTest
{
    [TestMethod]
    [DataRow("Throttle", "ThrottlingException")]
    [DataRow("ServerError", "InternalFailure")]
    [DataRow("AccessDenied", "AccessDeniedException")]
    [DataRow("RoleNotSeen", "ClientException")]
    public async Task It_strikes_as_often_as_planned_and_no_more(string kind, string code)
    {
        Local.Server.Faults.Add(new Fault("DescribeRepositories", Enum.Parse<FaultKind>(kind), Times: 2));

        var first = await Assert.ThrowsExactlyAsync<AmazonECRException>(DescribeAsync);
        var second = await Assert.ThrowsExactlyAsync<AmazonECRException>(DescribeAsync);
        await DescribeAsync();

        Assert.AreEqual(code, first.ErrorCode);
        Assert.AreEqual(code, second.ErrorCode);
        Assert.AreEqual(3, Local.Server.RequestCounts["DescribeRepositories"]);
    }

    [TestMethod]
    public async Task It_can_be_over_before_its_time()
    {
        Local.Server.Faults.Add(new Fault("*", FaultKind.Throttle, Times: int.MaxValue));
        await Assert.ThrowsExactlyAsync<AmazonECRException>(DescribeAsync);

        Local.Server.Faults.Clear();

        Assert.IsEmpty((await DescribeAsync()).Repositories);
    }

    [TestMethod]
    public async Task A_cut_leaves_nothing_behind()
    {
        // Many: the SDK tries a reset connection again by itself, whatever MaxErrorRetry says.
        Local.Server.Faults.Add(new Fault("CreateRepository", FaultKind.Cut, Times: 100));

        await Assert.ThrowsExactlyAsync<IOException>(CreateAsync);

        Assert.IsEmpty((await DescribeAsync()).Repositories);
    }

    [TestMethod]
    public async Task A_lost_answer_leaves_the_work_done()
    {
        Local.Server.Faults.Add(new Fault("CreateRepository", FaultKind.CutAnswer));

        await Assert.ThrowsAsync<Exception>(CreateAsync);

        Assert.HasCount(1, (await DescribeAsync()).Repositories);
    }

    [TestMethod]
    public async Task It_strikes_the_registry_too()
    {
        await CreateAsync();
        var registry = await RegistryClient.SignInAsync(Local, Ecr, Cancellation);
        Local.Server.Faults.Add(new Fault("registry:POST upload", FaultKind.Throttle));

        using var struck = await registry.SendAsync(HttpMethod.Post, "/v2/app/blobs/uploads/", null, Cancellation);
        using var passed = await registry.SendAsync(HttpMethod.Post, "/v2/app/blobs/uploads/", null, Cancellation);

        Assert.AreEqual(HttpStatusCode.TooManyRequests, struck.StatusCode);
        Assert.AreEqual(HttpStatusCode.Accepted, passed.StatusCode);
        Assert.AreEqual(2, Local.Server.RequestCounts["registry:POST upload"]);
    }

    private Task<DescribeRepositoriesResponse> DescribeAsync() =>
        Ecr.DescribeRepositoriesAsync(new DescribeRepositoriesRequest(), Cancellation);

    private Task CreateAsync() => Ecr.CreateRepositoryAsync(new CreateRepositoryRequest { RepositoryName = "app" }, Cancellation);
}
