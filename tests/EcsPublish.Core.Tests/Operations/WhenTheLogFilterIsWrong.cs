using EcsPublish.Core.Messages;
using EcsPublish.Core.Operations;
using EcsPublish.Core.Running;
using EcsPublish.Core.Tests.Aws;

namespace EcsPublish.Core.Tests.Operations;

[TestClass]
public sealed class WhenTheLogFilterIsWrong : ScriptedOperationTest
{
    [TestMethod]
    public async Task The_error_quotes_it_and_what_CloudWatch_says()
    {
        Project.Set("EcsLogFilter", "{ broken");
        Aws.On("FilterLogEvents", ScriptedAnswer.Error("InvalidParameterException", "Invalid filter pattern"));
        var search = new LogSearch(Scope, new PlannedLog("/ecs/app", "eu-west-1", "ecs", "app", CreatesGroup: false), DateTimeOffset.UnixEpoch);

        var failure = await Assert.ThrowsExactlyAsync<PublishException>(() => search.NextAsync(Cancellation));

        Assert.AreEqual("ECS4042", failure.Diagnostic.Code);
        StringAssert.StartsWith(failure.Message, "EcsLogFilter is '{ broken', which CloudWatch Logs does not take: Invalid filter pattern.");
    }
}
