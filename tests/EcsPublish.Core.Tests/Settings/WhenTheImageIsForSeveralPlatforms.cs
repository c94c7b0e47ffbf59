namespace EcsPublish.Core.Tests.Settings;

[TestClass]
public sealed class WhenTheImageIsForSeveralPlatforms
{
    [TestMethod]
    [DataRow("ContainerRuntimeIdentifiers")]
    [DataRow("RuntimeIdentifiers")]
    public void Tasks_run_on_the_first_of_the_list(string property)
    {
        var image = new TestProject().Set("RuntimeIdentifiers", "linux-x64;linux-arm64").Set(property, "linux-arm64;linux-x64").ParseValid().Image;

        Assert.AreEqual("linux-arm64", image.RuntimeIdentifier);
        Assert.AreSequenceEqual(["linux-arm64", "linux-x64"], image.RuntimeIdentifiers);
    }

    [TestMethod]
    [DataRow("ContainerRuntimeIdentifier")]
    [DataRow("RuntimeIdentifier")]
    public void One_that_is_named_alone_wins_over_a_list(string property)
    {
        var image = new TestProject().Set("RuntimeIdentifiers", "linux-x64;linux-arm64").Set(property, "linux-arm64").ParseValid().Image;

        Assert.AreEqual("linux-arm64", image.RuntimeIdentifier);
        Assert.IsEmpty(image.RuntimeIdentifiers);
    }

    [TestMethod]
    public void Only_those_of_Linux_count() => Assert.AreSequenceEqual(
        ["linux-arm64"], new TestProject().Set("RuntimeIdentifiers", "win-x64;linux-arm64;osx-arm64").ParseValid().Image.RuntimeIdentifiers);

    [TestMethod]
    public void A_Dockerfile_restores_nothing_for_its_platforms()
    {
        var folder = Directory.CreateTempSubdirectory("ecs-platforms-");
        var file = Path.Combine(folder.FullName, "Dockerfile");
        File.WriteAllText(file, "FROM scratch");

        var image = new TestProject().Set("EcsImageSource", "Dockerfile").Set("EcsDockerfile", file)
            .Set("ContainerRuntimeIdentifiers", "linux-x64;linux-arm64").ParseValid().Image;

        Assert.HasCount(2, image.RuntimeIdentifiers);
        folder.Delete(recursive: true);
    }
}
