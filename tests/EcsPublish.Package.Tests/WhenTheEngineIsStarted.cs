namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenTheEngineIsStarted
{
    [TestMethod]
    public void It_is_the_one_compiled_for_this_machine()
    {
        LinuxProcesses.Require();
        var project = new TestProject(new() { Program = ProjectSource.Endless });

        using var publish = project.StartPublish();
        publish.WaitFor("hello | Working.");
        var processes = LinuxProcesses.Of(project.Workspace.Folder).Values.ToList();
        publish.Send("KILL");

        Assert.ContainsSingle(commandLine => commandLine.EndsWith($"engine/net10.0/{PackedPackage.Runtime}/EcsPublish.Engine.dll serve ", StringComparison.Ordinal), processes);
        LinuxProcesses.WaitUntilOnlyLocalIsLeft(project.Workspace.Folder, project.Local);
    }

    [TestMethod]
    public void It_is_the_one_for_any_machine_where_none_is_compiled_for_this_one()
    {
        var project = new TestProject();

        var engine = EngineOf(project, "-p:NETCoreSdkPortableRuntimeIdentifier=linux-s390x");

        Assert.EndsWith("/engine/net10.0/EcsPublish.Engine.dll", engine);
        Assert.AreEqual("DryRun", project.Result["outcome"]!.GetValue<string>());
    }

    [TestMethod]
    public void It_is_the_one_that_somebody_names()
    {
        var project = new TestProject();
        var named = Path.Combine(Path.GetDirectoryName(EngineOf(project))!, ".", "EcsPublish.Engine.dll");

        Assert.AreEqual(named, EngineOf(project, $"-p:_EcsEngine={named}"));
    }

    private static string EngineOf(TestProject project, params IEnumerable<string> more) =>
        project.Run(["publish", "-p:PublishToEcs=true", "-p:EcsDryRun=true", .. more, "-getProperty:_EcsEngine"]).MustSucceed().Lines[^1];
}
