using System.Security.Cryptography;

namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenTheProjectIsNotPublishedToEcs
{
    [TestMethod]
    public void The_publish_is_the_same_as_without_the_package()
    {
        var project = new TestProject();
        var with = Publish(project, "with");
        File.WriteAllText(project.File, File.ReadAllText(project.File).Replace("PackageReference", "NoReference", StringComparison.Ordinal));
        Directory.Delete(Path.Combine(project.Folder, "obj"), recursive: true);
        Directory.Delete(Path.Combine(project.Folder, "bin"), recursive: true);

        var without = Publish(project, "without");

        Assert.AreEqual(without, with);
    }

    [TestMethod]
    public void Nothing_of_ours_runs_or_is_left_behind()
    {
        var project = new TestProject();

        var publish = project.Run("publish", $"-p:EcsLocalFolder={project.Local.Folder}", "-v:detailed").MustSucceed();

        Assert.Contains("task from assembly \"", publish.Output);
        Assert.DoesNotContain("task from assembly \"" + Path.Combine(PackedPackage.Folder, "packages", "ecspublish"), publish.Output);
        Assert.IsFalse(Directory.Exists(project.EcsFolder));
        Assert.IsFalse(Directory.Exists(project.Local.Folder));
    }

    // Names and contents of all that was published, a line each.
    private static string Publish(TestProject project, string name)
    {
        var folder = Path.Combine(project.Workspace.Folder, name);
        project.Run("publish", "-o", folder).MustSucceed();
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return string.Join('\n', files.Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}"));
    }
}
