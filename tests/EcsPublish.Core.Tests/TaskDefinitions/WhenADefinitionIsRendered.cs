using EcsPublish.Core.Settings;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Tests.TaskDefinitions;

[TestClass]
public sealed class WhenADefinitionIsRendered
{
    public static IEnumerable<object[]> Examples => RenderingExample.Names.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Examples))]
    public void It_reads_as_a_person_would_write_it(string example) =>
        Assert.AreEqual(File.ReadAllText(RenderingExample.PathOf(example)), TaskDefinitionText.Write(RenderingExample.Render(example)));

    [TestMethod]
    [DynamicData(nameof(Examples))]
    public void Equal_input_gives_equal_text(string example) =>
        Assert.AreEqual(TaskDefinitionText.Write(RenderingExample.Render(example)), TaskDefinitionText.Write(RenderingExample.Render(example)));

    [TestMethod]
    public void Without_a_launch_type_it_does_not_say_where_it_runs()
    {
        var rendered = TaskDefinitionRenderer.Render(Definitions.Settings with { LaunchType = null }, Definitions.Context).Definition;

        Assert.IsFalse(rendered.ContainsKey("requiresCompatibilities"));
    }

    [TestMethod]
    public void A_container_beside_another_gets_no_memory_of_its_own()
    {
        var settings = Definitions.Settings with { Sidecars = [new() { Name = "proxy", Image = "envoy" }] };

        var rendered = TaskDefinitionRenderer.Render(settings, Definitions.Context).Definition;

        Assert.IsFalse(rendered.Containers().Any(container => container.ContainsKey("memory")));
    }

    [TestMethod]
    public void A_secret_whose_name_is_not_known_is_an_error()
    {
        var settings = Definitions.Settings with { Container = new() { Name = "hello", Secrets = [new("PASSWORD", SecretKind.SecretName, "db:key::")] } };

        var diagnostic = TaskDefinitionRenderer.Render(settings, Definitions.Context).Diagnostics.Single();

        Assert.AreEqual("ECS3014", diagnostic.Code);
        Assert.Contains("EcsSecret 'PASSWORD' names the secret 'db'", diagnostic.Text);
    }
}
