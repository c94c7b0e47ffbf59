using System.Security.Cryptography;

namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenTheProjectIsNotPublishedToEcs
{
    [TestMethod]
    public void The_publish_is_the_same_as_without_the_package_and_nothing_of_ours_runs()
    {
        var project = new TestProject();
        var with = Publish(project, "with", out var output);
        File.WriteAllText(project.File, File.ReadAllText(project.File).Replace("PackageReference", "NoReference", StringComparison.Ordinal));
        Assert.IsFalse(Directory.Exists(project.EcsFolder));
        Directory.Delete(Path.Combine(project.Folder, "obj"), recursive: true);
        Directory.Delete(Path.Combine(project.Folder, "bin"), recursive: true);

        var without = Publish(project, "without", out _);

        Assert.AreEqual(without, with);
        AssertThatNothingOfOursRan(project, output);
    }

    // The engine is started by a task of ours and the local AWS by the engine: no task, no process.
    private static void AssertThatNothingOfOursRan(TestProject project, string output)
    {
        Assert.Contains("task from assembly \"", output);
        Assert.DoesNotContain("task from assembly \"" + Path.Combine(PackedPackage.Folder, "packages", "ecspublish"), output);
        Assert.IsFalse(Directory.Exists(project.Local.Folder));
    }

    // Names and contents of all that was published, a line each.
    private static string Publish(TestProject project, string name, out string output)
    {
        var folder = Path.Combine(project.Workspace.Folder, name);
        output = project.Run("publish", "-o", folder, $"-p:EcsLocalFolder={project.Local.Folder}", "-v:detailed").MustSucceed().Output;
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return string.Join('\n', files.Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}"));
    }
}
