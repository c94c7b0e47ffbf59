using EcsPublish.Core.Aws;
using EcsPublish.Core.Operations;
using EcsPublish.Core.Permissions;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Settings;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Messages;
using EcsPublish.Core.Tests.Publishing;
using EcsPublish.Core.Tests.Services;
using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Permissions;

/// <summary>A test with an AWS in a box that enforces a policy. Its account is empty, but for a secret.</summary>
public abstract class PolicyTest : CloudTest
{
    protected const string Serves = "echo up\nexec sleep 600";
    protected const string Crashes = "echo the table is missing\nexit 3";

    private protected TestProject Project { get; set; } = WithSecret();

    [TestInitialize]
    public void KeepASecret() => Cloud.SetSecrets("""{ "db/password": "hunter2" }""");

    /// <summary>A project that names a secret, so that everything a publish may ask for is asked for.</summary>
    private protected static TestProject WithSecret() => new TestProject().Add("EcsSecret", "DB_PASSWORD", "ValueFrom", "db/password");

    /// <summary>What a publish of the project takes.</summary>
    private protected static PublishPermissions PermissionsOf(PublishSettings settings, AwsIdentity? identity = null)
    {
        identity ??= LocalCloud.Identity;
        return new PublishPermissions(settings, new ProjectResources(settings, new DefinitionPreview(settings, file: null, identity.Region), identity));
    }

    /// <summary>Prints the policies as EcsPolicy does.</summary>
    private protected async Task<(string Needed, string Useful)> PrintAsync(TestProject project)
    {
        using var claims = new ClaimRegister(Cloud.PathOf("claims"));
        var context = new PublishContext
        {
            Id = "20261125-104512-0a1b2c3d",
            Settings = project.Set("OutputFolder", Cloud.PathOf("obj")).ParseValid(),
            Reporter = Reporter,
            Local = Cloud,
            Claims = claims,
            Environment = new Dictionary<string, string>(),
        };
        Assert.IsTrue(await OperationFlow.RunAsync("Policy", context, Cancellation), string.Join('\n', Reporter.Diagnostics));
        return (await File.ReadAllTextAsync(Cloud.PathOf("obj/policy.json"), Cancellation), await File.ReadAllTextAsync(Cloud.PathOf("obj/policy-checks.json"), Cancellation));
    }

    /// <summary>Publishes a one-off task.</summary>
    private protected async Task<RecordingReporter> RunTaskAsync(string script)
    {
        using var publish = new TestPublish(Cloud, Project);
        await publish.RunAsync(script);
        return publish.Reporter;
    }

    /// <summary>Publishes a service.</summary>
    private protected async Task<RecordingReporter> DeployAsync(string script)
    {
        using var deployment = new TestDeployment(Cloud, Project);
        await deployment.RunAsync(script);
        return deployment.Reporter;
    }
}
