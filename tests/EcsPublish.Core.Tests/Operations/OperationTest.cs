using EcsPublish.Core.Operations;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Tests.Publishing;

namespace EcsPublish.Core.Tests.Operations;

/// <summary>A test of what is done to a deployment in an AWS in a box. What the operation says is in the test's own reporter.</summary>
public abstract class OperationTest : PublishTest
{
    /// <param name="name">As the targets name it: <c>Status</c>, <c>Logs</c>, <c>Stop</c> or <c>Rollback</c>.</param>
    /// <returns>Whether the build is green.</returns>
    private protected async Task<bool> OperateAsync(string name, CancellationToken cancellation)
    {
        using var claims = new ClaimRegister(Cloud.PathOf("claims"));
        var context = new PublishContext
        {
            Id = "20261123-104512-0a1b2c3d",
            Settings = Project.Set("EcsLocal", "true").ParseValid(),
            Reporter = Reporter,
            Local = Cloud,
            Claims = claims,
            Environment = new Dictionary<string, string>(),
        };
        return await OperationFlow.RunAsync(name, context, cancellation);
    }

    private protected Task<bool> OperateAsync(string name) => OperateAsync(name, Cancellation);

    private protected ShellApp App(string script) => new(Cloud.PathOf("publish"), script);
}
