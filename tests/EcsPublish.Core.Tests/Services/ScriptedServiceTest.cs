using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Services;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Messages;

namespace EcsPublish.Core.Tests.Services;

/// <summary>A test of what surrounds a service of the real AWS: its answers are written down.</summary>
public abstract class ScriptedServiceTest
{
    protected const string Revision = "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:7";

    private protected ScriptedAws Aws { get; private set; } = null!;

    private protected AwsSession Session { get; private set; } = null!;

    private protected RecordingReporter Reporter { get; } = new();

    private protected static ServiceTarget Target { get; } = new("default", "web");

    public TestContext TestContext { get; set; } = null!;

    private protected CancellationToken Cancellation => TestContext.CancellationToken;

    [TestInitialize]
    public async Task StartAws()
    {
        Aws = await ScriptedAws.StartAsync(Cancellation);
        Session = Aws.Open();
    }

    [TestCleanup]
    public async Task StopAws()
    {
        Session.Dispose();
        await Aws.DisposeAsync();
    }

    /// <summary>The service in awsvpc mode.</summary>
    /// <param name="groups">Its security groups.</param>
    private protected static Service Web(params string[] groups) => new()
    {
        ServiceName = "web",
        ServiceArn = "arn:aws:ecs:eu-west-1:123456789012:service/default/web",
        NetworkConfiguration = new NetworkConfiguration
        {
            AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"], SecurityGroups = [.. groups] },
        },
    };
}
