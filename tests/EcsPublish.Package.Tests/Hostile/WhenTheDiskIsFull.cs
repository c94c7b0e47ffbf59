using System.Diagnostics;

namespace EcsPublish.Package.Tests.Hostile;

/// <summary>obj/ on a disk without room, or not to be written at all; root may write anywhere, so it takes a file system that says no.</summary>
[TestClass]
public class WhenTheDiskIsFull
{
    [TestMethod]
    public void A_disk_without_room_is_one_error_and_with_room_the_next_publish_goes_on()
    {
        Hostility.RequireFull();
        var project = Built();
        using (Mount(project.EcsFolder, "-t tmpfs -o size=16k tmpfs"))
        {
            var publish = project.Publish("--no-build");

            Assert.AreNotEqual(0, publish.ExitCode);
            Assert.Contains("error ECS0003:", publish.Error);
            Assert.Contains("Free space or grant access", publish.Error);
        }

        project.Publish("--no-build").MustSucceed();
    }

    [TestMethod]
    public void A_folder_that_cannot_be_written_is_one_error()
    {
        Hostility.RequireFull();
        var project = Built();
        using (Mount(project.EcsFolder, "-t tmpfs -o ro tmpfs"))
        {
            var publish = project.Publish("--no-build");

            Assert.AreNotEqual(0, publish.ExitCode);
            Assert.Contains("error ECS0003:", publish.Error);
        }

        project.Publish("--no-build").MustSucceed();
    }

    [TestMethod]
    public void A_file_in_the_place_of_the_folder_is_one_error()
    {
        var project = Built();
        File.WriteAllText(project.EcsFolder, "in the way");

        var publish = project.Publish("--no-build");

        Assert.AreNotEqual(0, publish.ExitCode);
        Assert.Contains("error ECS0003:", publish.Error);
        File.Delete(project.EcsFolder);
        project.Publish("--no-build").MustSucceed();
    }

    private static TestProject Built()
    {
        var project = new TestProject();
        project.Run("build", "-c", "Release").MustSucceed();
        return project;
    }

    private static Unmount Mount(string folder, string what)
    {
        LinuxProcesses.Require();
        Directory.CreateDirectory(folder);
        if (Run($"mount {what} '{folder}'") != 0)
        {
            Assert.Inconclusive("This user may not mount a file system.");
        }

        return new Unmount(folder);
    }

    private static int Run(string command)
    {
        using var shell = Process.Start("sh", ["-c", command]);
        shell.WaitForExit();
        return shell.ExitCode;
    }

    private sealed class Unmount(string folder) : IDisposable
    {
        public void Dispose() => Run($"umount -l '{folder}'");
    }
}
