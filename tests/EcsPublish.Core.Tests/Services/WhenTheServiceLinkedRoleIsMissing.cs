using System.Text.Json.Nodes;
using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Services;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Running;

namespace EcsPublish.Core.Tests.Services;

/// <summary>The first service of an account.</summary>
[TestClass]
public sealed class WhenTheServiceLinkedRoleIsMissing : ScriptedServiceTest
{
    private static readonly ScriptedAnswer Missing = ScriptedAnswer.Error(
        "InvalidParameterException", "Unable to assume the service linked role. Please verify that the ECS service linked role exists.");

    private static readonly ScriptedAnswer Created = ScriptedAnswer.Json((JsonObject)JsonNode.Parse("""{ "service": { "serviceName": "web" } }""")!);

    private static readonly ScriptedAnswer Role = ScriptedAnswer.Xml("CreateServiceLinkedRole", """
        <Role><RoleName>AWSServiceRoleForECS</RoleName><Arn>arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS</Arn></Role>
        """);

    [TestMethod]
    public async Task It_is_created_once_and_the_service_as_soon_as_ECS_sees_it()
    {
        Aws.On("CreateService", Missing, Missing, Missing, Created).On("CreateServiceLinkedRole", Role);

        var service = await CreateAsync();

        Assert.AreEqual("web", service.ServiceName);
        Assert.AreEqual((4, 1), (Aws.CallsOf("CreateService"), Aws.CallsOf("CreateServiceLinkedRole")));
        Assert.AreSequenceEqual(["Created service-linked role AWSServiceRoleForECS"], Reporter.Story);
        Assert.HasCount(1, Reporter.CreatedArns);
    }

    [TestMethod]
    public async Task When_somebody_was_quicker_ECS_finds_it_all_the_same()
    {
        var taken = ScriptedAnswer.QueryError("InvalidInput", "Service role name AWSServiceRoleForECS has been taken in this account, please try a different suffix.");
        Aws.On("CreateService", Missing, Missing, Created).On("CreateServiceLinkedRole", taken);

        var service = await CreateAsync();

        Assert.AreEqual("web", service.ServiceName);
        Assert.IsEmpty(Reporter.CreatedArns);
    }

    [TestMethod]
    public async Task When_it_may_not_be_created_the_lacking_permission_is_named()
    {
        Aws.On("CreateService", Missing)
            .On("CreateServiceLinkedRole", ScriptedAnswer.QueryError("AccessDenied", "User: jane is not authorized to perform: iam:CreateServiceLinkedRole"));

        var refused = await Assert.ThrowsAsync<PublishException>(CreateAsync);

        StringAssert.Contains(refused.Message, "may not call iam:CreateServiceLinkedRole");
    }

    [TestMethod]
    public async Task When_ECS_never_sees_it_its_own_error_is_told_in_the_end()
    {
        Aws.On("CreateService", Missing).On("CreateServiceLinkedRole", Role);

        var refused = await Assert.ThrowsAsync<AmazonECSException>(CreateAsync);

        StringAssert.Contains(refused.Message, "service linked role");
        Assert.AreEqual(1, Aws.CallsOf("CreateServiceLinkedRole"));
    }

    [TestMethod]
    public async Task It_is_left_alone_when_nothing_is_missing()
    {
        Aws.On("CreateService", Created);

        await CreateAsync();

        Assert.AreEqual((1, 0), (Aws.CallsOf("CreateService"), Aws.CallsOf("CreateServiceLinkedRole")));
    }

    private Task<Service> CreateAsync() => new ServiceDeployer(Session, Target, Reporter, new HastyTime())
        .CreateAsync(new CreateServiceRequest { ServiceName = "web", TaskDefinition = Revision }, Cancellation);
}
