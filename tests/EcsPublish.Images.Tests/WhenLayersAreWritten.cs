using System.Formats.Tar;
using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenLayersAreWritten : IDisposable
{
    private const UnixFileMode Mode644 = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Mode755 = Mode644 | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly TemporaryFolder _cache = new();

    public void Dispose() => _cache.Dispose();

    [TestMethod]
    public async Task Package_files_and_the_rest_are_layers_of_their_own()
    {
        using var folder = new TemporaryFolder().With("app.dll", "1").With("lib.dll", "2").With("runtimes/linux/native.so", "3");

        var packageFiles = new Dictionary<string, string> { ["lib.dll"] = "Lib", ["runtimes/linux/native.so"] = "Native", ["gone.dll"] = "Gone" };

        var image = await BuildAsync(folder, image => image with { PackageFiles = packageFiles });

        CollectionAssert.AreEqual(new[] { "layer packages", "layer app", "configuration" }, image.Blobs.Select(blob => blob.Name).ToArray());
        CollectionAssert.AreEqual(
            new[] { "app/", "app/lib.dll", "app/runtimes/", "app/runtimes/linux/", "app/runtimes/linux/native.so" }, await NamesAsync(image, "packages"));
        CollectionAssert.AreEqual(new[] { "app/", "app/app.dll" }, await NamesAsync(image, "app"));
    }

    [TestMethod]
    public async Task What_no_compiler_makes_does_not_travel_with_the_assemblies()
    {
        using var folder = new TemporaryFolder().With("app.dll", "1").With("app.pdb", "1").With("appsettings.json", "{}").With("wwwroot/index.html", "<p>");

        var image = await BuildAsync(folder);

        CollectionAssert.AreEqual(new[] { "layer content", "layer app", "configuration" }, image.Blobs.Select(blob => blob.Name).ToArray());
        CollectionAssert.AreEqual(new[] { "app/", "app/appsettings.json", "app/wwwroot/", "app/wwwroot/index.html" }, await NamesAsync(image, "content"));
        CollectionAssert.AreEqual(new[] { "app/", "app/app.dll", "app/app.pdb" }, await NamesAsync(image, "app"));
    }

    [TestMethod]
    public async Task Without_package_files_there_is_one_layer()
    {
        using var folder = new TemporaryFolder().With("app.dll", "1");

        var image = await BuildAsync(folder);

        CollectionAssert.AreEqual(new[] { "layer app", "configuration" }, image.Blobs.Select(blob => blob.Name).ToArray());
    }

    [TestMethod]
    public async Task A_change_of_the_application_leaves_the_package_layer_alone()
    {
        using var folder = new TemporaryFolder().With("app.dll", "1").With("lib.dll", "2");
        static ImageDescription Split(ImageDescription image) => image with { PackageFiles = new Dictionary<string, string> { ["lib.dll"] = "Lib" } };
        var before = await BuildAsync(folder, Split);

        folder.With("app.dll", "changed");
        var after = await BuildAsync(folder, Split);

        Assert.AreEqual(before.Blobs[0].Descriptor, after.Blobs[0].Descriptor);
        Assert.AreNotEqual(before.Blobs[1].Descriptor, after.Blobs[1].Descriptor);
    }

    [TestMethod]
    public async Task Only_the_app_host_and_executable_files_may_be_executed()
    {
        using var folder = new TemporaryFolder().With("app", "elf").With("app.dll", "il").With("tool.sh", "#!");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.Below("tool.sh"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var image = await BuildAsync(folder, image => image with { AppHostFile = "app" });
        TarItem[] entries = [.. await Tar.ReadAsync(image, "content"), .. (await Tar.ReadAsync(image, "app")).Skip(1)];

        var modes = entries.ToDictionary(item => item.Name, item => item.Entry.Mode);
        Assert.AreEqual(Mode755, modes["app/"]);
        Assert.AreEqual(Mode755, modes["app/app"]);
        Assert.AreEqual(Mode644, modes["app/app.dll"]);
        Assert.AreEqual(OperatingSystem.IsWindows() ? Mode644 : Mode755, modes["app/tool.sh"]);
    }

    [TestMethod]
    [DataRow(null, 0, 0)]
    [DataRow("1654", 1654, 0)]
    [DataRow("1654:1655", 1654, 1655)]
    [DataRow("app", 0, 0)]
    public async Task A_numeric_user_owns_the_files(string? user, int uid, int gid)
    {
        using var folder = new TemporaryFolder().With("app.dll", "1");

        var entries = await Tar.ReadAsync(await BuildAsync(folder, image => image with { User = user }), "app");

        foreach (var item in entries)
            Assert.AreEqual((uid, gid, 1L), (item.Entry.Uid, item.Entry.Gid, item.Entry.ModificationTime.ToUnixTimeSeconds()), item.Name);
    }

    [TestMethod]
    [DataRow(99)]
    [DataRow(100)]
    [DataRow(101)]
    [DataRow(300)]
    public async Task A_long_name_is_kept_whole(int length)
    {
        using var folder = new TemporaryFolder();
        var path = string.Concat(Enumerable.Repeat("folder-of-20-chars-x/", 20))[..(length - "app/".Length - 1)] + "z";
        folder.With(path, "content");

        var entries = await Tar.ReadAsync(await BuildAsync(folder), "content");

        var file = entries.Single(item => item.Entry.EntryType == TarEntryType.RegularFile);
        Assert.AreEqual(("app/" + path, "content"), (file.Name, file.Content));
        Assert.AreEqual(length, file.Name.Length);
    }

    [TestMethod]
    public async Task Folders_above_the_working_directory_are_left_to_the_base()
    {
        using var folder = new TemporaryFolder().With("app.dll", "1");

        var image = await BuildAsync(folder, image => image with { WorkingDirectory = "/tmp//x/../own/" });

        CollectionAssert.AreEqual(new[] { "tmp/own/", "tmp/own/app.dll" }, await NamesAsync(image, "app"));
        Assert.AreEqual("/tmp/own", (string?)image.Configuration["config"]!["WorkingDir"]);
    }

    [TestMethod]
    public async Task A_link_becomes_the_file_it_points_at()
    {
        using var outside = new TemporaryFolder().With("real.txt", "real").With("more/deep.txt", "deep");
        using var folder = new TemporaryFolder().With("app.dll", "1");
        File.CreateSymbolicLink(folder.Below("link.txt"), outside.Below("real.txt"));
        Directory.CreateSymbolicLink(folder.Below("linked"), outside.Below("more"));

        var entries = await Tar.ReadAsync(await BuildAsync(folder), "content");

        CollectionAssert.AreEqual(
            new[] { "app/: ", "app/link.txt: real", "app/linked/: ", "app/linked/deep.txt: deep" },
            entries.Select(item => $"{item.Name}: {item.Content}").ToArray());
    }

    /// <summary>RFC 1952: no time in bytes 4 to 7, and 255 for an unknown operating system in byte 9.</summary>
    [TestMethod]
    public async Task The_compressed_file_names_neither_time_nor_operating_system()
    {
        using var folder = new TemporaryFolder().With("app.dll", "1");
        var image = await BuildAsync(folder);

        await using var layer = await image.Blobs[0].OpenAsync(CancellationToken.None);
        var header = new byte[10];
        await layer.ReadExactlyAsync(header);

        Assert.AreEqual((0, 255), (BitConverter.ToInt32(header, 4), header[9]));
    }

    private static async Task<string[]> NamesAsync(BuiltImage image, string layer) =>
        [.. (await Tar.ReadAsync(image, layer)).Select(item => item.Name)];

    private async Task<BuiltImage> BuildAsync(TemporaryFolder folder, Func<ImageDescription, ImageDescription>? change = null)
    {
        var description = new ImageDescription
        {
            PublishFolder = folder.FullPath,
            PackageFiles = new Dictionary<string, string>(),
            Platform = new Platform("linux", "amd64"),
        };
        return await new ImageBuilder(_cache.FullPath).BuildAsync(change?.Invoke(description) ?? description, new EmptyBaseImage(description.Platform), CancellationToken.None);
    }
}
