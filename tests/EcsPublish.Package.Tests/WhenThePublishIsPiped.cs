using System.Diagnostics;

namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenThePublishIsPiped
{
    [TestMethod]
    public void The_pipe_ends_with_the_publish_though_the_local_aws_lives_on()
    {
        OutsideProgram.Require("bash");
        var project = new TestProject();
        var arguments = project.Workspace.ToLocal.Select(argument => $"'{argument}'");

        using var pipe = RunningCommand.Start("bash", project.Folder, ["-c", $"'{DotNet.Program}' publish {string.Join(' ', arguments)} | cat"]);
        var end = pipe.WaitForEnd();

        Assert.Contains("hello | Hello from the container.", end.Lines);
        using var local = Process.GetProcessById(project.Local.ProcessId!.Value);
        Assert.IsFalse(local.HasExited);
    }
}
