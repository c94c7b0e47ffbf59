using Amazon.ECS.Model;
using CsCheck;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Settings;
using EcsPublish.Core.TaskDefinitions;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.TaskDefinitions;
using TestDefinitions = EcsPublish.Core.Tests.TaskDefinitions.Definitions;

namespace EcsPublish.Hostile.Tests.Properties;

/// <summary>For any settings: what is registered and described again is what was rendered, so the next publish makes no revision.</summary>
[TestClass]
public sealed class WhenAnythingIsRendered : CloudTest
{
    [TestMethod]
    public async Task It_equals_its_own_description() => await RandomSettings.Any.SampleAsync(
        async settings =>
        {
            var rendered = Render(settings);
            if (TaskDefinitionCheck.Run(rendered).Any(diagnostic => diagnostic.IsError)) return;

            var arn = await RegisterAsync(ShapeMapper.ToShape<RegisterTaskDefinitionRequest>(rendered));
            var described = await Cloud.Session.Ecs.DescribeTaskDefinitionAsync(new DescribeTaskDefinitionRequest { TaskDefinition = arn }, Cancellation);

            Assert.AreSequenceEqual([], TaskDefinitionComparer.Compare(rendered, ShapeMapper.ToJson(described.TaskDefinition)).Select(difference => difference.ToString()));
        },
        iter: 200);

    [TestMethod]
    public void Its_normal_form_is_normal_already() => RandomSettings.Any.Sample(
        settings =>
        {
            var once = TaskDefinitionNormalizer.Normalize(Render(settings));

            Assert.AreEqual(once.ToJsonString(), TaskDefinitionNormalizer.Normalize(once).ToJsonString());
        },
        iter: 500);

    [TestMethod]
    public void A_difference_of_any_settings_is_seen_or_there_is_none() => Gen.Select(RandomSettings.Any, RandomSettings.Any).Sample(
        (one, other) =>
        {
            var (left, right) = (Render(one), Render(other));
            var areEqual = TaskDefinitionNormalizer.Normalize(left).ToJsonString() == TaskDefinitionNormalizer.Normalize(right).ToJsonString();

            Assert.AreEqual(areEqual, TaskDefinitionComparer.Compare(left, right).Count == 0);
            Assert.HasCount(TaskDefinitionComparer.Compare(left, right).Count, TaskDefinitionComparer.Compare(right, left));
        },
        iter: 500);

    private static System.Text.Json.Nodes.JsonObject Render(TaskDefinitionSettings settings) => TaskDefinitionRenderer.Render(settings, TestDefinitions.Context).Definition;

    private async Task<string> RegisterAsync(RegisterTaskDefinitionRequest request)
    {
        var response = await Cloud.Session.CallAsync(Actions.RegisterTaskDefinition, request.Family, () => Cloud.Session.Ecs.RegisterTaskDefinitionAsync(request, Cancellation));
        return response.TaskDefinition.TaskDefinitionArn;
    }
}
