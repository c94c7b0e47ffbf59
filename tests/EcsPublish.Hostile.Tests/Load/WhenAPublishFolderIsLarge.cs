using System.Globalization;
using System.Text.RegularExpressions;
using EcsPublish.Engine.Tests;
using EcsPublish.Protocol;

namespace EcsPublish.Hostile.Tests.Load;

/// <summary>Twenty thousand files and a gigabyte: the engine reads, packs and sends them in pieces.</summary>
[TestClass]
[DoNotParallelize]
public sealed partial class WhenAPublishFolderIsLarge : EngineTest
{
    private const int Files = 20_000;
    private const int FileSize = 54 * 1024;
    private const long MostMemory = 200L << 20;

    [TestMethod]
    public async Task The_engine_needs_no_more_than_200_MB()
    {
        Hostility.RequireFull();
        if (!OperatingSystem.IsLinux()) Assert.Inconclusive("A process's peak of memory is read from /proc, which only Linux has.");
        Engine.Patience = TimeSpan.FromMinutes(10);
        var project = Project();
        project.Settings["EcsDeploy"] = "None";
        await Engine.AskAsync("p", EngineMethod.Start, project.Start, Cancellation);
        var image = project.Image("exit 0");
        image.Items["PublishedFile"] = Fill(image.Properties["PublishFolder"]);

        var pushed = await Engine.AskAsync("p", EngineMethod.Image, image, Cancellation);

        Assert.IsTrue(pushed.Ok, string.Join('\n', Engine.StoryOf("p")));
        var peak = PeakOf(Engine.Process.Id);
        TestContext.WriteLine($"The engine's peak: {peak >> 20} MB");
        Assert.IsLessThan(MostMemory, peak);
    }

    // Half of each file can be compressed, as of real ones.
    private static List<BuildItem> Fill(string folder)
    {
        var random = new Random(1);
        var content = new byte[FileSize];
        var items = new List<BuildItem> { new("run.sh", []) };
        for (var i = 0; i < Files; i++)
        {
            random.NextBytes(content.AsSpan(0, FileSize / 2));
            var name = string.Create(CultureInfo.InvariantCulture, $"content/{i / 100}/{i}.bin");
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
            File.WriteAllBytes(Path.Combine(folder, name), content);
            items.Add(new BuildItem(name, []));
        }

        return items;
    }

    private static long PeakOf(int process) =>
        long.Parse(Peak().Match(File.ReadAllText($"/proc/{process}/status")).Groups[1].Value, CultureInfo.InvariantCulture) * 1024;

    [GeneratedRegex(@"VmHWM:\s+(\d+) kB")]
    private static partial Regex Peak();
}
