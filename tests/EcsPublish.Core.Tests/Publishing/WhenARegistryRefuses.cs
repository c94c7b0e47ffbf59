using EcsPublish.Core.Publishing;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Images;

namespace EcsPublish.Core.Tests.Publishing;

[TestClass]
public sealed class WhenARegistryRefuses
{
    private static readonly ImageException Forbidden = new(ImageFailure.Forbidden, "The registry registry.example.com does not allow this: HTTP 403.");

    [TestMethod]
    public void A_registry_that_is_not_ECR_knows_no_actions_of_IAM() =>
        Assert.AreEqual("ECS2004", ImageFailures.OfPush(Forbidden, "registry.example.com/hello").Diagnostic.Code);

    [TestMethod]
    public void What_is_not_about_one_request_is_no_action_either() =>
        Assert.AreEqual("ECS2004", ImageFailures.OfPush(Forbidden, "registry.example.com/hello", LocalCloud.Identity).Diagnostic.Code);
}
