using EcsPublish.Core.Messages;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Local.Faults;

namespace EcsPublish.Core.Tests.Resources;

[TestClass]
public sealed class WhenEcrWantsAPassword : CloudTest
{
    [TestMethod]
    public async Task It_is_fetched_once_however_many_ask()
    {
        using var credentials = new EcrCredentials(Cloud.Session);

        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => credentials.FindAsync("any", Cancellation)));

        Assert.IsTrue(found.All(credential => credential?.User == "AWS"));
        Assert.AreEqual(1, Cloud.Server.RequestCounts["GetAuthorizationToken"]);
    }

    [TestMethod]
    public async Task A_missing_permission_names_the_action_and_the_next_one_asks_again()
    {
        Cloud.Server.Faults.Add(new Fault("GetAuthorizationToken", FaultKind.AccessDenied));
        using var credentials = new EcrCredentials(Cloud.Session);

        var failure = await Assert.ThrowsExactlyAsync<PublishException>(() => credentials.FindAsync("any", Cancellation));

        StringAssert.Contains(failure.Message, "ecr:GetAuthorizationToken");
        Assert.IsNotNull(await credentials.FindAsync("any", Cancellation));
    }
}
