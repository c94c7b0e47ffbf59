using EcsPublish.Aws.Generator.Emitting;

namespace EcsPublish.Aws.Tests.Generator;

[TestClass]
public sealed class WhenAnEnumValueBecomesAConstant
{
    [TestMethod]
    [DataRow("FARGATE", "FARGATE")]
    [DataRow("awsvpc", "Awsvpc")]
    [DataRow("no-new-privileges", "NoNewPrivileges")]
    [DataRow("AWS::EC2::Instance", "AWSEC2Instance")]
    [DataRow("MANAGED_INSTANCES", "MANAGED_INSTANCES")]
    [DataRow("2012-10-17", "_20121017")]
    [DataRow("", "_")]
    public void It_has_the_name_it_has_in_the_sdk(string value, string name) => Assert.AreEqual(name, Constant.Name(value));
}
