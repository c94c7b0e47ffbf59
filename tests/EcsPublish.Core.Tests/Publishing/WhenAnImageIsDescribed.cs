using EcsPublish.Core.Publishing;
using EcsPublish.Core.Settings;
using EcsPublish.Core.Tests.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Tests.Publishing;

[TestClass]
public sealed class WhenAnImageIsDescribed
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ecs-image-");
    private readonly Dictionary<string, string> _properties;
    private readonly Dictionary<string, IReadOnlyList<ProjectItem>> _items = [];

    public WhenAnImageIsDescribed() => _properties = new() { ["PublishFolder"] = _folder.FullName };

    [TestCleanup]
    public void Clean() => _folder.Delete(recursive: true);

    [TestMethod]
    public void Without_words_of_the_project_it_is_the_SDKs_image()
    {
        var image = Describe();

        Assert.AreEqual("/app/", image.WorkingDirectory);
        Assert.AreEqual(Platform.FromRuntimeIdentifier("linux-x64"), image.Platform);
        Assert.IsNull(image.User);
        Assert.IsNull(image.Format);
    }

    [TestMethod]
    [DataRow("/srv/x", "/srv/xhello.dll", "/srv/x/hello.dll", DisplayName = "The slash that the SDK forgets is put in")]
    [DataRow("/srv/x", "/srv/x/hello.dll", "/srv/x/hello.dll", DisplayName = "One that is there stays the only one")]
    [DataRow("/srv/x/", "/srv/x/hello.dll", "/srv/x/hello.dll", DisplayName = "A directory that ends with one needs no help")]
    [DataRow("/srv/x", "/opt/tool", "/opt/tool", DisplayName = "What lies elsewhere stays there")]
    public void The_command_begins_in_the_working_directory(string directory, string command, string expected)
    {
        _properties["ContainerWorkingDirectory"] = directory;
        Add("ContainerAppCommand", "dotnet");
        Add("ContainerAppCommand", command);

        Assert.AreSequenceEqual(["dotnet", expected], Describe().AppCommand);
    }

    [TestMethod]
    public void Files_of_packages_are_told_from_the_projects_own()
    {
        Add("PublishedFile", "hello.dll");
        Add("PublishedFile", @"runtimes\unix\native.so", "NuGetPackageId", "Native");

        Assert.AreSequenceEqual([new KeyValuePair<string, string>("runtimes/unix/native.so", "Native")], Describe().PackageFiles);
    }

    [TestMethod]
    public void What_the_SDK_computed_is_taken_over()
    {
        _properties["ContainerUser"] = "app";
        _properties["ContainerImageFormat"] = "docker";
        _properties["ContainerRuntimeIdentifier"] = "linux-arm64";
        Add("ContainerPort", "53", "Type", "udp");
        Add("ContainerPort", "8080");
        Add("ContainerLabel", "team", "Value", "blue");
        Add("ContainerEnvironmentVariables", "EMPTY");

        var image = Describe();

        Assert.AreEqual("app", image.User);
        Assert.AreEqual(ImageFormat.Docker, image.Format);
        Assert.AreEqual("arm64", image.Platform.Architecture);
        Assert.AreSequenceEqual([new ExposedPort(53, "udp"), new ExposedPort(8080, "tcp")], image.Ports);
        Assert.AreEqual("blue", image.Labels["team"]);
        Assert.AreEqual("", image.Environment["EMPTY"]);
    }

    [TestMethod]
    public void Files_that_nobody_published_are_found()
    {
        Write("hello.dll", "old.dll", "sub/older.dll", "web.config", "wwwroot/site.css", "hello.staticwebassets.endpoints.json");
        Add("PublishedFile", "Hello.dll");

        Assert.AreSequenceEqual(["old.dll", "sub/older.dll"], ImageDescriber.ForeignFiles(Input()));
    }

    private ImageDescription Describe() => ImageDescriber.Describe(Input());

    private ProjectInput Input() => new() { ProjectFile = TestProject.File, Properties = _properties, Items = _items };

    private void Add(string list, string include, params string[] metadata) =>
        _items[list] = [.. _items.GetValueOrDefault(list, []), new ProjectItem(include, metadata.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]))];

    private void Write(params string[] files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(_folder.FullName, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "x");
        }
    }
}
