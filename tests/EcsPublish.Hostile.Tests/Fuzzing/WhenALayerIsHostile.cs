using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using CsCheck;
using EcsPublish.Local.Runtime.Unpacking;

namespace EcsPublish.Hostile.Tests.Fuzzing;

/// <summary>Layers that want out of their folder, into memory, or nowhere.</summary>
[TestClass]
public sealed class WhenALayerIsHostile : IDisposable
{
    private static readonly string[] Parts =
        ["a", "b", "link", "..", ".", "", "/", "etc", ".wh.a", ".wh..", ".wh..wh..opq", ".wh.", "..\\", "\\", "C:", "con", "\u202e", new('x', 90), " "];

    private static readonly TarEntryType[] Types =
        [TarEntryType.RegularFile, TarEntryType.Directory, TarEntryType.SymbolicLink, TarEntryType.HardLink, TarEntryType.CharacterDevice, TarEntryType.Fifo];

    private static readonly Gen<string> SomePath =
        Gen.Select(Gen.Bool, Pick.From(Parts).Array[1, 5]).Select((isAbsolute, parts) => (isAbsolute ? "/" : "") + string.Join('/', parts));

    private static readonly Gen<(TarEntryType Type, string Path, string Target)[]> Entries =
        Gen.Select(Pick.From(Types), SomePath.Where(path => path.Length > 0), SomePath.Where(path => path.Length > 0)).Array[1, 12];

    private readonly string _folder = Directory.CreateTempSubdirectory("ecs-hostile-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void Nothing_is_written_outside_the_folder_and_no_link_leads_out() => Entries.Sample(
        entries =>
        {
            using var place = new Place(_folder);
            Unpack(place.Root, place.Layer(tar =>
            {
                foreach (var (type, path, target) in entries) Write(tar, type, path, target);
            }));
            place.AssertUntouched();
        },
        iter: 1500);

    [TestMethod]
    public void Bytes_of_no_archive_are_refused()
    {
        using var sound = new MemoryStream();
        using (var tar = new TarWriter(sound, TarEntryFormat.Pax, leaveOpen: true))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, new string('n', 200), [new("path", "app/file"), new("size", "5")]) { DataStream = new MemoryStream("hello"u8.ToArray()) });
            tar.WriteEntry(new GnuTarEntry(TarEntryType.SymbolicLink, new string('l', 200)) { LinkName = "app/file" });
        }

        var bytes = sound.ToArray();
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte.Array[1, 12], Gen.Bool).Sample(
            (at, garbage, compress) =>
            {
                using var place = new Place(_folder);
                var broken = bytes.ToArray();
                garbage.AsSpan(0, Math.Min(garbage.Length, broken.Length - at)).CopyTo(broken.AsSpan(at));
                Repair(broken, at / 512 * 512);
                Unpack(place.Root, place.Raw(broken, compress));
                place.AssertUntouched();
            },
            iter: 1500);
    }

    [TestMethod]
    [DataRow(TarEntryType.ExtendedAttributes, "17777777777")]
    [DataRow(TarEntryType.ExtendedAttributes, "07777777777")]
    [DataRow(TarEntryType.GlobalExtendedAttributes, "07777777777")]
    [DataRow(TarEntryType.LongPath, "07777777777")]
    [DataRow(TarEntryType.LongLink, "07777777777")]
    public void A_header_of_gigabytes_is_refused_without_the_memory_for_it(TarEntryType type, string size)
    {
        using var place = new Place(_folder);
        var header = Header(type, size);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        Assert.ThrowsExactly<InvalidDataException>(() => new LayerExtractor(place.Root, new UnpackBudget(1 << 20)).Extract(place.Raw(header, compress: true), CancellationToken.None));

        Assert.IsLessThan(100L << 20, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    [TestMethod]
    public void An_attribute_that_hides_the_next_header_is_refused()
    {
        using var place = new Place(_folder);
        var attributes = new byte[512];
        "10 size=9\n"u8.CopyTo(attributes);
        byte[] layer = [.. Header(TarEntryType.ExtendedAttributes, "00000000012"), .. attributes];

        var refusal = Assert.ThrowsExactly<InvalidDataException>(() => new LayerExtractor(place.Root, new UnpackBudget(1 << 20)).Extract(place.Raw(layer, compress: true), CancellationToken.None));

        Assert.Contains("8 GB or more", refusal.Message);
    }

    [TestMethod]
    public void A_bomb_is_given_up_at_the_budget()
    {
        using var place = new Place(_folder);
        var bomb = place.Layer(tar => tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "zeros") { DataStream = new MemoryStream(new byte[64 << 20]) }));

        Assert.ThrowsExactly<InvalidDataException>(() => new LayerExtractor(place.Root, new UnpackBudget(1 << 20)).Extract(bomb, CancellationToken.None));

        Assert.IsLessThan(2 << 20, new DirectoryInfo(place.Root).EnumerateFiles().Sum(file => file.Length));
    }

    // Either it unpacks, or it is refused as what UnpackedImages tells the user: anything else would end the server.
    private static void Unpack(string root, string layer)
    {
        try
        {
            new LayerExtractor(root, new UnpackBudget(1 << 20)).Extract(layer, CancellationToken.None);
        }
        catch (Exception refused) when (refused is InvalidDataException or IOException or UnauthorizedAccessException)
        {
        }
    }

    private static void Write(TarWriter tar, TarEntryType type, string path, string target)
    {
        var entry = new PaxTarEntry(type, path);
        if (type is TarEntryType.SymbolicLink or TarEntryType.HardLink) entry.LinkName = target;
        if (type is TarEntryType.RegularFile) entry.DataStream = new MemoryStream("hostile"u8.ToArray());
        tar.WriteEntry(entry);
    }

    private static byte[] Header(TarEntryType type, string size)
    {
        var header = new byte[512];
        "././@LongLink"u8.CopyTo(header);
        "0000644\0"u8.CopyTo(header.AsSpan(100));
        Encoding.ASCII.GetBytes(size + "\0").CopyTo(header, 124);
        header[156] = (byte)type;
        "ustar\0"u8.CopyTo(header.AsSpan(257));
        "00"u8.CopyTo(header.AsSpan(263));
        Repair(header, 0);
        return header;
    }

    // A wrong checksum would be all that is ever found.
    private static void Repair(byte[] tar, int header)
    {
        tar.AsSpan(header + 148, 8).Fill((byte)' ');
        var sum = tar.AsSpan(header, Math.Min(512, tar.Length - header)).ToArray().Sum(b => b);
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(tar, header + 148);
    }

    /// <summary>A folder to unpack to, with something beside it that must stay as it is.</summary>
    private sealed class Place : IDisposable
    {
        private readonly string _folder;

        public Place(string parent)
        {
            _folder = Directory.CreateDirectory(Path.Combine(parent, Guid.NewGuid().ToString("n"))).FullName;
            Root = Directory.CreateDirectory(Path.Combine(_folder, "root")).FullName;
            Directory.CreateDirectory(Path.Combine(_folder, "etc"));
            File.WriteAllText(Path.Combine(_folder, "etc", "a"), "safe");
        }

        public string Root { get; }

        public string Layer(Action<TarWriter> write)
        {
            using var bytes = new MemoryStream();
            using (var tar = new TarWriter(bytes, TarEntryFormat.Pax, leaveOpen: true)) write(tar);
            return Raw(bytes.ToArray(), compress: true);
        }

        public string Raw(byte[] tar, bool compress)
        {
            var path = Path.Combine(_folder, "layer");
            using Stream file = compress ? new GZipStream(File.Create(path), CompressionLevel.Fastest) : File.Create(path);
            file.Write(tar);
            return path;
        }

        public void AssertUntouched()
        {
            Assert.AreSequenceEqual(["etc", "layer", "root"], Directory.EnumerateFileSystemEntries(_folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
            Assert.AreEqual("safe", File.ReadAllText(Path.Combine(_folder, "etc", "a")));
            Assert.HasCount(1, Directory.GetFileSystemEntries(Path.Combine(_folder, "etc")));
            AssertLinks(new DirectoryInfo(Root));
        }

        public void Dispose() => Directory.Delete(_folder, recursive: true);

        // As the operating system follows them, which is what a container in this folder meets. Links are not entered: they may go in circles.
        private void AssertLinks(DirectoryInfo folder)
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                if (entry.LinkTarget is { } link)
                {
                    var target = Path.GetFullPath(Path.Combine(folder.FullName, link));
                    Assert.IsTrue(target == Root || target.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal), $"{entry.FullName} -> {link}");
                }
                else if (entry is DirectoryInfo below)
                {
                    AssertLinks(below);
                }
            }
        }
    }
}
