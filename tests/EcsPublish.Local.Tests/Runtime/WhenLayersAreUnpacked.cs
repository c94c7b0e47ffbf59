using System.Runtime.Versioning;
using EcsPublish.Local.Runtime.Unpacking;

namespace EcsPublish.Local.Tests.Runtime;

[TestClass]
public sealed class WhenLayersAreUnpacked : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _root;

    public WhenLayersAreUnpacked() => _root = Directory.CreateDirectory(_folder.File("root")).FullName;

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void A_later_layer_replaces_what_an_earlier_one_wrote()
    {
        Unpack(new TestLayer().File("app/a.txt", "old").File("app/b.txt", "kept"), new TestLayer().File("app/a.txt", "new"));

        Assert.AreEqual("new", Text("app/a.txt"));
        Assert.AreEqual("kept", Text("app/b.txt"));
    }

    [TestMethod]
    public void A_whiteout_hides_the_file_it_names()
    {
        Unpack(new TestLayer().File("app/a.txt", "x").File("app/b.txt", "y"), new TestLayer().File("app/.wh.a.txt", ""));

        Assert.IsFalse(Exists("app/a.txt"));
        Assert.IsFalse(Exists("app/.wh.a.txt"));
        Assert.IsTrue(Exists("app/b.txt"));
    }

    [TestMethod]
    public void An_opaque_whiteout_hides_lower_layers_but_not_its_own()
    {
        Unpack(
            new TestLayer().File("app/old.txt", "x").File("app/deep/old.txt", "y"),
            new TestLayer().File("app/new.txt", "z").File("app/.wh..wh..opq", ""));

        Assert.IsTrue(Exists("app/new.txt"));
        Assert.IsFalse(Exists("app/old.txt"));
        Assert.IsFalse(Directory.Exists(Path.Combine(_root, "app/deep")));
    }

    [TestMethod]
    public void An_absolute_link_means_the_root_of_the_image()
    {
        Unpack(new TestLayer().File("usr/lib/x", "in the image").Link("lib", "/usr/lib"), new TestLayer().File("lib/y", "through the link"));

        Assert.AreEqual("in the image", Text("lib/x"));
        Assert.AreEqual("through the link", Text("usr/lib/y"));
    }

    [TestMethod]
    public void A_hard_link_is_the_same_file_again()
    {
        Unpack(new TestLayer().File("app/a", "twice").HardLink("app/b", "app/a"));

        Assert.AreEqual("twice", Text("app/b"));
    }

    [TestMethod]
    [UnsupportedOSPlatform("windows")]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void An_executable_file_stays_executable()
    {
        Unpack(new TestLayer().File("app/run", "#!/bin/sh", (UnixFileMode)0b111_101_101).File("app/data", "x"));

        Assert.AreEqual((UnixFileMode)0b111_101_101, File.GetUnixFileMode(Path.Combine(_root, "app/run")));
        Assert.AreEqual((UnixFileMode)0b110_100_100, File.GetUnixFileMode(Path.Combine(_root, "app/data")));
    }

    [TestMethod]
    [DataRow("/etc/passwd")]
    [DataRow("../outside")]
    [DataRow("app/../../outside")]
    [DataRow("app/.wh...")]
    [DataRow("app/.wh.")]
    public void A_path_that_leaves_the_image_is_refused(string path)
    {
        var layer = new TestLayer().Folder("app").File(path, "hostile");

        Assert.ThrowsExactly<InvalidDataException>(() => Unpack(layer));

        Assert.IsFalse(File.Exists(_folder.File("outside")));
        Assert.IsTrue(Directory.Exists(_root));
    }

    [TestMethod]
    [DataRow("..")]
    [DataRow("../..")]
    [DataRow("app/../../outside")]
    public void A_link_that_leaves_the_image_is_refused(string target) =>
        Assert.ThrowsExactly<InvalidDataException>(() => Unpack(new TestLayer().Link("door", target)));

    [TestMethod]
    public void A_hard_link_to_a_file_outside_is_refused() =>
        Assert.ThrowsExactly<InvalidDataException>(() => Unpack(new TestLayer().HardLink("copy", "../secret")));

    [TestMethod]
    public void A_link_to_a_host_path_is_followed_inside_the_image_only()
    {
        var outside = Directory.CreateDirectory(_folder.File("outside")).FullName;

        Unpack(new TestLayer().Link("door", outside).File("door/file", "hostile"));

        Assert.IsEmpty(Directory.GetFileSystemEntries(outside));
        Assert.AreEqual("hostile", Text(outside.TrimStart('/') + "/file"));
    }

    [TestMethod]
    public void Links_by_way_of_other_links_do_not_climb_out()
    {
        Unpack(new TestLayer().Link("a/b/c/top", "/").Link("door", "a/b/c/top/../../..").File("door/file", "hostile"));

        Assert.AreEqual("hostile", Text("a/file"));
        Assert.IsEmpty(Directory.GetFiles(_folder.Path, "file"));
    }

    [TestMethod]
    public void A_file_is_not_written_through_a_link_of_the_same_name()
    {
        Unpack(new TestLayer().File("victim", "safe").Link("door", "victim").File("door", "new"));

        Assert.AreEqual("safe", Text("victim"));
        Assert.AreEqual("new", Text("door"));
    }

    [TestMethod]
    public void An_archive_that_unpacks_to_too_much_is_refused()
    {
        var bomb = new TestLayer().File("zeros", new byte[1 << 20]).Save(_folder.File("bomb"));

        var error = Assert.ThrowsExactly<InvalidDataException>(
            () => new LayerExtractor(_root, new UnpackBudget(100_000)).Extract(bomb, CancellationToken.None));

        Assert.Contains("100000 bytes", error.Message);
    }

    private void Unpack(params TestLayer[] layers)
    {
        var extractor = new LayerExtractor(_root, new UnpackBudget(1 << 20));
        foreach (var layer in layers)
            extractor.Extract(layer.Save(_folder.File("layer")), CancellationToken.None);
    }

    private string Text(string path) => File.ReadAllText(Path.Combine(_root, path));

    private bool Exists(string path) => File.Exists(Path.Combine(_root, path));
}
