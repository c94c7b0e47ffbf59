using EcsPublish.Core.Tests.Publishing;
using EcsPublish.Core.Tests.Services;
using EcsPublish.Local.Faults;

namespace EcsPublish.Core.Tests.Roles;

[TestClass]
public sealed class WhenARoleIsSeenLate : PublishTest
{
    [TestMethod]
    public async Task The_task_is_started_once_ECS_can_assume_it()
    {
        Cloud.Server.Faults.Add(new Fault("RunTask", FaultKind.RoleNotSeen, Times: 2));

        Assert.IsTrue(await Publish().RunAsync("echo up"));

        Assert.AreEqual(3, Cloud.Server.RequestCounts["RunTask"]);
    }

    [TestMethod]
    public async Task The_service_is_created_once_ECS_can_assume_it()
    {
        Cloud.Server.Faults.Add(new Fault("CreateService", FaultKind.RoleNotSeen, Times: 2));

        using var deployment = new TestDeployment(Cloud, Project);
        await deployment.RunAsync("exec sleep 600");

        Assert.AreEqual(3, Cloud.Server.RequestCounts["CreateService"]);
        Assert.IsNull(deployment.Record.Failure?.Text);
    }
}
