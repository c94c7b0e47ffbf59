using EcsPublish.Core.Publishing;
using EcsPublish.Core.Publishing.Images;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Messages;
using EcsPublish.Core.Tests.Running;
using EcsPublish.Core.Tests.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Tests.Publishing;

/// <summary>Its layers need not wait for the project's own, and a build that fails at once must leave no repository.</summary>
[TestClass]
public sealed class WhenABaseMayGoAhead : CloudTest
{
    private static readonly Task Endless = new TaskCompletionSource().Task;

    [TestMethod]
    public async Task It_goes_when_the_image_takes_its_time()
    {
        await RunAsync(preparing: Endless);

        Assert.AreEqual(1, Cloud.Server.RequestCounts["CreateRepository"]);
    }

    [TestMethod]
    public async Task It_stays_when_the_image_is_ready_or_has_failed()
    {
        await RunAsync(preparing: Task.FromException(new IOException("The disk is full.")));

        Assert.AreEqual(0, Cloud.Server.RequestCounts["CreateRepository"]);
    }

    private async Task RunAsync(Task preparing)
    {
        using var claims = new ClaimRegister(Cloud.PathOf("claims"));
        var context = new PublishContext
        {
            Id = "20261123-094512-3f9c2a7b",
            Settings = new TestProject().Set("EcsLocal", "true").Set("OutputFolder", Cloud.PathOf("obj")).ParseValid(),
            Reporter = new RecordingReporter(),
            Local = Cloud,
            Claims = claims,
            Environment = new Dictionary<string, string>(),
            Time = new HastyTime(),
        };
        using var preparation = new Preparation(context, Cancellation);
        var image = new ShellApp(Cloud.PathOf("publish"), "exit 0").Image;
        await new BaseAhead(context, preparation, new ImagePusher()).RunAsync(image, preparing, Cancellation);
    }
}
