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

        var engine = $"engine/net10.0/{PackedPackage.Runtime}/EcsPublish.Engine{(PackedPackage.HasProgram ? "" : ".dll")} serve ";
        Assert.ContainsSingle(commandLine => commandLine.EndsWith(engine, StringComparison.Ordinal), processes);
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

    // A machine with an older C library, one that forbids programs in the package cache, and one whose NuGet leaves files without their mode.
    [TestMethod]
    [DataRow("#!/bin/sh\necho it needs GLIBC_2.99 >&2\nexit 1\n", true, "exit code 1; it needs GLIBC_2.99")]
    [DataRow("This is no program.", true, "Exec format error")]
    [DataRow("#!/bin/sh\nexec false\n", false, "exit code 1")]
    public void It_is_the_one_for_any_machine_where_the_program_does_not_run(string content, bool isExecutable, string reason)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new AssertInconclusiveException("It is about shell scripts and their mode.");
        }

        var project = new TestProject();
        var program = project.Write("program", content);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | (isExecutable ? UnixFileMode.UserExecute : UnixFileMode.None));

        var publish = project.Run("publish", "-p:PublishToEcs=true", "-p:EcsDryRun=true", $"-p:_EcsEngineProgram={program}", "-v:n").MustSucceed();

        Assert.AreEqual("DryRun", project.Result["outcome"]!.GetValue<string>());
        Assert.IsTrue(publish.Lines.Any(line => line.StartsWith($"{program} does not run on this machine (", StringComparison.Ordinal) && line.Contains(reason, StringComparison.Ordinal)), publish.Output);
    }

    private static string EngineOf(TestProject project, params IEnumerable<string> more) =>
        project.Run(["publish", "-p:PublishToEcs=true", "-p:EcsDryRun=true", .. more, "-getProperty:_EcsEngine"]).MustSucceed().Lines[^1];
}
