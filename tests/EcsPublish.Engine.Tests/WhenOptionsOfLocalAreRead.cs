namespace EcsPublish.Engine.Tests;

[TestClass]
public sealed class WhenOptionsOfLocalAreRead
{
    [TestMethod]
    public void Each_option_counts()
    {
        var arguments = LocalArguments.Parse(["--port", "4571", "--folder", "data", "--idle", "00:05:00", "--secrets", "secrets.json", "--runtime", "docker", "--daemon"]);

        Assert.IsNotNull(arguments);
        Assert.AreEqual(4571, arguments.Port);
        Assert.AreEqual(Path.GetFullPath("data"), arguments.Folder);
        Assert.AreEqual(TimeSpan.FromMinutes(5), arguments.Idle);
        Assert.AreEqual(Path.GetFullPath("secrets.json"), arguments.SecretsFile);
        Assert.IsTrue(arguments.UsesEngine);
        Assert.IsTrue(arguments.IsDaemon);
    }

    [TestMethod]
    public void Without_options_it_lives_in_the_users_data_and_does_not_end_by_itself()
    {
        var options = LocalArguments.Parse([])!.ToOptions();

        StringAssert.EndsWith(options.Folder, Path.Combine("EcsPublish", "local"));
        Assert.IsNull(options.Port);
        Assert.IsNull(options.Idle);
    }

    [TestMethod]
    public void Containers_on_an_engine_have_a_folder_of_their_own() =>
        StringAssert.EndsWith(LocalArguments.Parse(["--runtime", "docker"])!.Folder, Path.Combine("EcsPublish", "local-docker"));

    [TestMethod]
    [DataRow("--port")]
    [DataRow("--port", "web")]
    [DataRow("--port", "65536")]
    [DataRow("--port", "-1")]
    [DataRow("--idle", "soon")]
    [DataRow("--runtime", "podman")]
    [DataRow("--verbose")]
    [DataRow("4570")]
    public void What_is_not_understood_is_not_guessed(params string[] options) => Assert.IsNull(LocalArguments.Parse(options));
}
