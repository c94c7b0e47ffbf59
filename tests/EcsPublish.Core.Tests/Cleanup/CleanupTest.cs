using Amazon.ECS.Model;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Tests.Operations;
using EcsPublish.Core.Tests.Publishing;
using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Cleanup;

/// <summary>A test of EcsCleanup in an AWS in a box, where two projects may be.</summary>
public abstract class CleanupTest : OperationTest
{
    protected const string Serves = "trap 'exit 0' TERM; while true; do sleep 0.05; done";

    /// <summary>A project that nothing of may be touched.</summary>
    private protected TestProject Other { get; } = new TestProject().Set("MSBuildProjectName", "Other").Set("AssemblyName", "Other");

    private protected Belongings Belongings => new(Cloud.Session);

    private protected Task<bool> CleanUpAsync() => OperateAsync("Cleanup");

    private protected Task<bool> CleanUpAllAsync()
    {
        Project.Set("EcsCleanupScope", "All").Set("EcsCleanupConfirm", "true");
        return OperateAsync("Cleanup");
    }

    /// <summary>Publishes a project as a one-off task and runs it to its end.</summary>
    private protected async Task RunAsync(TestProject project, string script = "exit 0")
    {
        using var publish = new TestPublish(Cloud, project);
        Assert.IsTrue(await publish.RunAsync(script), string.Join('\n', publish.Reporter.Diagnostics));
    }

    /// <summary>Publishes the project as far as its revision.</summary>
    private protected async Task RegisterAsync(string script)
    {
        var publish = Publish();
        Assert.IsNotNull(await publish.Flow.PushImageAsync(App(script).Image, Cancellation));
        Assert.IsNotNull(await publish.Flow.RegisterAsync(Cancellation));
        EndEngine();
    }

    /// <summary>Registers revisions with the newest one's image, as publishes of the project would.</summary>
    /// <param name="project">Whose tag they carry; null for none.</param>
    private protected async Task RegisterAsync(int count, string? project = "HelloTask")
    {
        var newest = await Cloud.Session.Ecs.DescribeTaskDefinitionAsync(new DescribeTaskDefinitionRequest { TaskDefinition = "hellotask" }, Cancellation);
        var request = new RegisterTaskDefinitionRequest
        {
            Family = "hellotask",
            ContainerDefinitions = [new ContainerDefinition { Name = "hellotask", Image = newest.TaskDefinition.ContainerDefinitions[0].Image }],
            NetworkMode = "awsvpc",
            RequiresCompatibilities = ["FARGATE"],
            Cpu = "256",
            Memory = "512",
            ExecutionRoleArn = newest.TaskDefinition.ExecutionRoleArn,
            Tags = project is null ? [] : [new Tag { Key = OwnershipTags.Project, Value = project }],
        };
        for (var i = 0; i < count; i++)
            Cloud.Server.Ecs.RegisterTaskDefinition(request);
    }

    /// <summary>Creates a service on a revision and waits until it runs.</summary>
    private protected async Task ServeAsync(string name, string definition, string cluster = "default")
    {
        await Cloud.Session.Ecs.CreateClusterAsync(new CreateClusterRequest { ClusterName = cluster }, Cancellation);
        await Cloud.Session.Ecs.CreateServiceAsync(
            new CreateServiceRequest { Cluster = cluster, ServiceName = name, TaskDefinition = definition, DesiredCount = 1, LaunchType = "FARGATE", NetworkConfiguration = Network },
            Cancellation);
        await RunsAsync(name, cluster);
    }

    /// <summary>Waits until a service has no deployment but a complete one.</summary>
    private protected async Task RunsAsync(string name, string cluster = "default")
    {
        var request = new DescribeServicesRequest { Cluster = cluster, Services = [name] };
        while ((await Cloud.Session.Ecs.DescribeServicesAsync(request, Cancellation)).Services.Single().Deployments is not [{ RolloutState.Value: "COMPLETED" }])
            await Task.Delay(20, Cancellation);
    }

    private protected static NetworkConfiguration Network => new() { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } };
}
