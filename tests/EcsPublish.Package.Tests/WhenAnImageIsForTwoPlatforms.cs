using System.Text.Json.Nodes;

namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenAnImageIsForTwoPlatforms
{
    // Restore would download host programs and runtimes of each platform, which this project does not use.
    private const string NothingToDownload =
        "<UseAppHost>false</UseAppHost><EnableAppHostPackDownload>false</EnableAppHostPackDownload><EnableRuntimePackDownload>false</EnableRuntimePackDownload>";

    private static readonly TestProject Project = new(new()
    {
        Properties = $"""
            {NothingToDownload}
            <RuntimeIdentifiers>linux-x64;linux-arm64</RuntimeIdentifiers>
            <ContainerRuntimeIdentifiers>linux-arm64;linux-x64</ContainerRuntimeIdentifiers>
            <ContainerImageTags>v1</ContainerImageTags>
            """,
        Items = """<ContainerEnvironmentVariable Include="URLS" Value="http://+:9090;https://+:9091" />""",
        Program = """Console.WriteLine($"Listening on {Environment.GetEnvironmentVariable("URLS")}");""",
    });

    private static CommandResult _first = null!;
    private static CommandResult _second = null!;

    private static JsonNode Result { get; set; } = null!;

    [ClassInitialize]
    public static void PublishTwice(TestContext context)
    {
        _first = Project.Publish().MustSucceed();
        Result = Project.Result;
        _second = Project.Publish().MustSucceed();
    }

    [TestMethod]
    public void One_index_has_both_and_is_what_the_definition_pins()
    {
        var digest = Result["image"]!["digest"]!.GetValue<string>();
        var platforms = Project.Local.Document(digest)["manifests"]!.AsArray().Select(entry => entry!["platform"]!["architecture"]!.GetValue<string>());

        Assert.AreEqual("amd64 arm64", string.Join(' ', platforms));
        Assert.EndsWith($"/hello@{digest}", Project.Rendered["containerDefinitions"]![0]!["image"]!.GetValue<string>());
        Assert.Contains("v1", Result["image"]!["tags"]!.AsArray().Select(tag => tag!.GetValue<string>()));
    }

    [TestMethod]
    public void Each_image_is_what_it_says()
    {
        foreach (var entry in Project.Local.Document(Result["image"]!["digest"]!.GetValue<string>())["manifests"]!.AsArray())
        {
            var image = Project.Local.Document(entry!["digest"]!.GetValue<string>());
            var configuration = Project.Local.Document(image["config"]!["digest"]!.GetValue<string>());

            Assert.AreEqual(entry["platform"]!["architecture"]!.GetValue<string>(), configuration["architecture"]!.GetValue<string>());
            Assert.AreEqual("dotnet /app/Hello.dll", string.Join(' ', configuration["config"]!["Entrypoint"]!.AsArray()));
        }
    }

    [TestMethod]
    public void Tasks_run_on_the_first_that_the_project_names() =>
        Assert.AreEqual("ARM64", Project.Rendered["runtimePlatform"]!["cpuArchitecture"]!.GetValue<string>());

    [TestMethod]
    public void Colons_and_semicolons_in_values_arrive() => Assert.Contains("hello | Listening on http://+:9090;https://+:9091", _first.Lines);

    [TestMethod]
    public void Nothing_is_wrong() => Assert.IsEmpty(_first.Warnings, _first.Output);

    [TestMethod]
    public void A_second_time_nothing_is_pushed_or_registered()
    {
        Assert.Contains("Image is unchanged, no blob was pushed", _second.Output);
        Assert.Contains("revision hello:1 is used again", _second.Output);
    }

    [TestMethod]
    public void One_platform_alone_is_no_index()
    {
        var project = new TestProject(workspace: Project.Workspace, source: new()
        {
            Name = "Single",
            Properties = NothingToDownload + "<RuntimeIdentifiers>linux-arm64;win-x64</RuntimeIdentifiers>",
        });

        // Not run: an application that was published for another architecture does not start on this machine's .NET.
        project.Publish("-p:EcsDeploy=None").MustSucceed();

        Assert.IsNotNull(project.Local.Document(project.Result["image"]!["digest"]!.GetValue<string>())["config"]);
        Assert.AreEqual("ARM64", project.Rendered["runtimePlatform"]!["cpuArchitecture"]!.GetValue<string>());
    }
}
