using EcsPublish.Core.Messages;
using EcsPublish.Core.Tests.Publishing;
using EcsPublish.Core.Tests.Services;

namespace EcsPublish.Core.Tests.Preflight;

/// <summary>A test of a publish that is expected to end before it has changed anything.</summary>
public abstract class PreflightTest : PublishTest
{
    /// <summary>Publishes and gives the errors, the deciding one last.</summary>
    private protected async Task<IReadOnlyList<Diagnostic>> ErrorsAsync()
    {
        Cloud.Server.RequestCounts.Clear();
        var publish = Publish();

        Assert.IsFalse(await publish.StartAsync(new ShellApp(Cloud.PathOf("publish"), "exit 0")), "The publish did not fail.");

        Assert.IsEmpty(Cloud.Changes);
        return [.. publish.Reporter.Diagnostics.Where(diagnostic => diagnostic.IsError)];
    }

    /// <summary>Publishes a service and gives the errors, the deciding one last.</summary>
    private protected async Task<IReadOnlyList<Diagnostic>> ServiceErrorsAsync()
    {
        Cloud.Server.RequestCounts.Clear();
        using var deployment = new TestDeployment(Cloud, Project);

        Assert.IsFalse(await deployment.StartAsync("exec sleep 600"), "The publish did not fail.");

        Assert.IsEmpty(Cloud.Changes);
        return [.. deployment.Reporter.Diagnostics.Where(diagnostic => diagnostic.IsError)];
    }

    /// <summary>The only error as <c>code: text</c>.</summary>
    private protected async Task<string> ErrorAsync() => Text((await ErrorsAsync()).Single());

    /// <summary>The only error of a service as <c>code: text</c>.</summary>
    private protected async Task<string> ServiceErrorAsync() => Text((await ServiceErrorsAsync()).Single());

    private static string Text(Diagnostic diagnostic) => $"{diagnostic.Code}: {diagnostic.Text}";
}
