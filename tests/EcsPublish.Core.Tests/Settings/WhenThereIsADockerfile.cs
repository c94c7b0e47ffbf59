using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Tests.Settings;

[TestClass]
public sealed class WhenThereIsADockerfile
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ecs-dockerfile-");

    [TestCleanup]
    public void Clean() => _folder.Delete(recursive: true);

    [TestMethod]
    [DataRow("EcsDockerfile")]
    [DataRow("DockerfilePath")]
    [DataRow("DockerfileFile")]
    public void It_may_be_named_in_our_way_or_in_Visual_Studios(string property) => Assert.AreEqual(
        Write("one"), Parse(new TestProject().Set(property, Write("one"))).File);

    [TestMethod]
    public void Ours_wins() => Assert.AreEqual(
        Write("one"), Parse(new TestProject().Set("EcsDockerfile", Write("one")).Set("DockerfilePath", Write("two"))).File);

    [TestMethod]
    public void Its_own_folder_is_the_context_unless_another_is_named_from_there()
    {
        var project = new TestProject().Set("EcsDockerfile", Write("one"));

        Assert.AreEqual(_folder.FullName, Parse(project).Context);
        Assert.AreEqual(_folder.Parent!.FullName, Parse(project.Set("DockerfileContext", "..")).Context.TrimEnd(Path.DirectorySeparatorChar));
    }

    [TestMethod]
    public void More_words_for_the_engine_are_taken_apart() => Assert.AreSequenceEqual(
        ["--build-arg", "GREETING=Hello World"],
        Parse(new TestProject().Set("EcsDockerfile", Write("one")).Set("DockerfileBuildArguments", "--build-arg \"GREETING=Hello World\"")).Arguments);

    private static DockerfileSettings Parse(TestProject project) => project.Set("EcsImageSource", "Dockerfile").ParseValid().Image.Dockerfile!;

    private string Write(string name)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, "FROM scratch");
        return file;
    }
}
