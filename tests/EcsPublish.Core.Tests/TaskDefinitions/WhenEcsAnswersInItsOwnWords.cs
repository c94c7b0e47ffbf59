using Amazon.ECS.Model;
using CsCheck;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Tests.TaskDefinitions;

[TestClass]
public sealed class WhenEcsAnswersInItsOwnWords
{
    [TestMethod]
    public void Any_rendering_equals_its_own_registration() => RandomSettings.Any.Sample(
        settings =>
        {
            var rendered = TaskDefinitionRenderer.Render(settings, Definitions.Context).Definition;

            var registered = SimulatedEcs.Describe(ShapeMapper.ToJson(ShapeMapper.ToShape<RegisterTaskDefinitionRequest>(rendered)));

            Assert.AreEqual("", string.Join('\n', TaskDefinitionComparer.Compare(rendered, registered)));
        },
        iter: 300);

    [TestMethod]
    public void Another_image_is_always_a_difference() => RandomSettings.Any.Sample(
        settings =>
        {
            var registered = SimulatedEcs.Describe(TaskDefinitionRenderer.Render(settings, Definitions.Context).Definition);

            var rendered = TaskDefinitionRenderer.Render(settings, Definitions.Context with { Image = "other@sha256:0" }).Definition;

            Assert.AreEqual("containerDefinitions[own].image", TaskDefinitionComparer.Compare(rendered, registered).Single().Path);
        },
        iter: 100);

    [TestMethod]
    public void A_rendering_read_back_as_a_file_is_the_same() => RandomSettings.Any.Sample(
        settings =>
        {
            var rendered = TaskDefinitionRenderer.Render(settings, Definitions.Context).Definition;

            var file = Reading.Read(TaskDefinitionText.Write(rendered));

            Assert.IsEmpty(file.Diagnostics);
            Assert.AreEqual(rendered.ToJsonString(), file.Definition.ToJsonString());
        },
        iter: 100);
}
