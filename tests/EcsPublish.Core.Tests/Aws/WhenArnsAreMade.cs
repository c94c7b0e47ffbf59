using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Tests.Aws;

[TestClass]
public sealed class WhenArnsAreMade
{
    [TestMethod]
    [DataRow("arn:aws:iam::123456789012:user/jane", "aws")]
    [DataRow("arn:aws-cn:sts::123456789012:assumed-role/ci/jane", "aws-cn")]
    [DataRow("arn:aws-us-gov:iam::123456789012:root", "aws-us-gov")]
    [DataRow("The caller", "aws")]
    public void The_partition_is_the_callers(string caller, string partition)
    {
        var identity = new AwsIdentity("123456789012", caller, "cn-north-1");

        Assert.AreEqual($"arn:{partition}:iam::123456789012:role/ci/deploy", identity.RoleArn("ci/deploy"));
        Assert.AreEqual($"arn:{partition}:ecr:cn-north-1:123456789012:repository/app", identity.Arn("ecr", "repository/app"));
    }
}
