using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenAServiceIsDeleted : IAsyncDisposable
{
    private readonly TestService _web = new();

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    [TestMethod]
    public async Task It_must_be_scaled_to_zero_or_forced()
    {
        await _web.StartAsync();

        var error = Assert.ThrowsExactly<AwsError>(() => _web.Ecs.Service.DeleteService(new() { Service = "web" }));

        Assert.AreEqual("InvalidParameterException", error.Code);
        Assert.AreEqual("The service cannot be stopped while it is scaled above 0.", error.Message);
    }

    [TestMethod]
    public async Task Its_tasks_end_and_it_becomes_inactive()
    {
        await DeleteAsync();

        Assert.IsEmpty(_web.Tasks());
        Assert.IsEmpty(_web.Ecs.Service.ListServices(new()).ServiceArns);
        Assert.AreEqual("Service was not ACTIVE.", Assert.ThrowsExactly<AwsError>(() => _web.Update()).Message);
    }

    [TestMethod]
    public async Task While_tasks_end_the_name_is_taken()
    {
        await _web.StartAsync(script: "trap '' TERM; while :; do sleep 0.05; done");

        var draining = _web.Ecs.Service.DeleteService(new() { Service = "web", Force = true }).Service;

        Assert.AreEqual("DRAINING", draining.Status);
        var error = Assert.ThrowsExactly<AwsError>(() => _web.Create());
        Assert.AreEqual("Unable to Start a service that is still Draining.", error.Message);
    }

    [TestMethod]
    public async Task The_name_is_free_afterwards()
    {
        await DeleteAsync();

        var service = await _web.StartAsync();

        Assert.AreEqual("ACTIVE", service.Status);
    }

    private async Task DeleteAsync()
    {
        await _web.StartAsync();
        _web.Ecs.Service.DeleteService(new() { Service = "web", Force = true });
        await _web.UntilAsync(now => now.Status == "INACTIVE");
    }
}
