using Amazon.ECS.Model;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Services;

/// <summary>A test that deploys a service to an AWS in a box.</summary>
public abstract class DeployTest : CloudTest
{
    protected const string Serves = "echo up\nexec sleep 600";
    protected const string Crashes = "echo the table is missing\nexit 3";

    private protected TestProject Project { get; } = new();

    /// <summary>Deploys, and ends the publish as the end of its engine does.</summary>
    private protected async Task<TestDeployment> DeployAsync(string script)
    {
        using var deployment = new TestDeployment(Cloud, Project);
        await deployment.RunAsync(script);
        return deployment;
    }

    private protected async Task<Service> ServiceAsync()
    {
        var response = await Cloud.Session.Ecs.DescribeServicesAsync(new DescribeServicesRequest { Services = ["hellotask"] }, Cancellation);
        return response.Services.Single();
    }

    /// <summary>Deletes the service, and waits until it is INACTIVE.</summary>
    private protected async Task DeleteAsync()
    {
        await Cloud.Session.Ecs.DeleteServiceAsync(new DeleteServiceRequest { Service = "hellotask", Force = true }, Cancellation);
        while ((await ServiceAsync()).Status != "INACTIVE")
        {
            await Task.Delay(20, Cancellation);
        }
    }

    private protected int Calls(string operation) => Cloud.Server.RequestCounts[operation];
}
