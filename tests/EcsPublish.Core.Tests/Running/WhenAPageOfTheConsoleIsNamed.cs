using EcsPublish.Core.Aws;
using EcsPublish.Core.Running;

namespace EcsPublish.Core.Tests.Running;

[TestClass]
public sealed class WhenAPageOfTheConsoleIsNamed
{
    [TestMethod]
    [DataRow("aws", "eu-west-1", "https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters/jobs/tasks/0123/configuration?region=eu-west-1")]
    [DataRow("aws-cn", "cn-north-1", "https://cn-north-1.console.amazonaws.cn/ecs/v2/clusters/jobs/tasks/0123/configuration?region=cn-north-1")]
    [DataRow("aws-us-gov", "us-gov-west-1", "https://us-gov-west-1.console.amazonaws-us-gov.com/ecs/v2/clusters/jobs/tasks/0123/configuration?region=us-gov-west-1")]
    public void It_is_that_of_the_partition(string partition, string region, string expected)
    {
        var identity = new AwsIdentity("123456789012", $"arn:{partition}:iam::123456789012:root", region);

        Assert.AreEqual(expected, ConsoleUrl.OfTask(identity, $"arn:{partition}:ecs:{region}:123456789012:task/jobs/0123"));
    }

    [TestMethod]
    public void An_old_ARN_without_a_cluster_is_of_the_default_one()
    {
        var identity = new AwsIdentity("123456789012", "arn:aws:iam::123456789012:root", "eu-west-1");

        StringAssert.Contains(ConsoleUrl.OfTask(identity, "arn:aws:ecs:eu-west-1:123456789012:task/0123"), "/clusters/default/tasks/0123/");
    }
}
