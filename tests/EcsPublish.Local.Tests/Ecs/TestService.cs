using Amazon.ECS;
using Amazon.ECS.Model;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

/// <summary>A service called <c>web</c> in an ECS of its own.</summary>
internal sealed class TestService : IAsyncDisposable
{
    public const string Name = "web";
    public const string Runs = "echo up; exec sleep 1000";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public TestEcs Ecs { get; } = new();

    public Service Now => Ecs.Service.DescribeServices(new() { Services = [Name] }).Services.Single();

    public Deployment Primary => Now.Deployments.Single(deployment => deployment.Status == "PRIMARY");

    public IEnumerable<string> Events => Now.Events.Select(happened => happened.Message);

    public static CreateServiceRequest Request(int desired) => new()
    {
        ServiceName = Name,
        TaskDefinition = "test",
        DesiredCount = desired,
        LaunchType = LaunchType.FARGATE,
        NetworkConfiguration = new() { AwsvpcConfiguration = new() { Subnets = ["subnet-1"] } },
        DeploymentConfiguration = new()
        {
            DeploymentCircuitBreaker = new() { Enable = true, Rollback = true, ThresholdConfiguration = new() { Type = ThresholdType.COUNT, Value = 2 } },
        },
    };

    /// <summary>A new revision whose container runs a script.</summary>
    public string Register(string script = Runs, Action<ContainerDefinition>? change = null)
    {
        var container = Ecs.Script(script);
        change?.Invoke(container);
        return Ecs.Service.RegisterTaskDefinition(TestEcs.Definition(container)).TaskDefinition.TaskDefinitionArn;
    }

    public Service Create(int desired = 1, Action<CreateServiceRequest>? change = null)
    {
        var request = Request(desired);
        change?.Invoke(request);
        return Ecs.Service.CreateService(request).Service;
    }

    /// <summary>The service once its first deployment is complete.</summary>
    public async Task<Service> StartAsync(int desired = 1, string script = Runs, Action<CreateServiceRequest>? change = null)
    {
        Register(script);
        Create(desired, change);
        return await CompletedAsync();
    }

    public Service Update(string? definition = null, int? desired = null, bool force = false) => Ecs.Service.UpdateService(
        new() { Service = Name, TaskDefinition = definition, DesiredCount = desired, ForceNewDeployment = force }).Service;

    public Task<Service> CompletedAsync() => UntilAsync(IsComplete);

    /// <summary>The service as soon as it is what the test waits for.</summary>
    public async Task<Service> UntilAsync(Func<Service, bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (var now = Now; ; now = Now)
        {
            if (condition(now))
                return now;
            if (patience.IsCancellationRequested)
                Assert.Fail($"It did not come to it. Events, the newest first:\n{string.Join('\n', Events)}");
            await Task.Delay(5, CancellationToken.None);
        }
    }

    public List<Amazon.ECS.Model.Task> Tasks(string desiredStatus = "RUNNING")
    {
        var arns = Ecs.Service.ListTasks(new() { ServiceName = Name, DesiredStatus = desiredStatus }).TaskArns;
        return arns.Count == 0 ? [] : Ecs.Service.DescribeTasks(new() { Tasks = arns }).Tasks;
    }

    public ValueTask DisposeAsync() => Ecs.DisposeAsync();

    private static bool IsComplete(Service service) =>
        service.Deployments is [var only] && only.RolloutState == DeploymentRolloutState.COMPLETED && service.RunningCount == service.DesiredCount;
}
