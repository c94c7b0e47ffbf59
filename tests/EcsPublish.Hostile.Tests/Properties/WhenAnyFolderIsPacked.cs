using CsCheck;
using EcsPublish.Images;
using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Hostile.Tests.Properties;

/// <summary>For any set of files: the layer depends on what they are, not on when, where and in which order they were written.</summary>
[TestClass]
public sealed class WhenAnyFolderIsPacked
{
    private static readonly Gen<string> Name = Gen.Char["abcXYZ.-_é漢 "].Array[1, 12].Select(letters => new string(letters).Trim('.', ' ') + "f");

    private static readonly Gen<KeyValuePair<string, byte[]>[]> Files = Gen.Select(Name.Array[1, 4], Gen.Byte.Array[0, 3000])
        .Select((parts, content) => KeyValuePair.Create(string.Join('/', parts.Select((part, depth) => $"{part}{depth}")) + (parts.Length + "#"), content))
        .Array[1, 15].Select(files => files.DistinctBy(file => file.Key).ToArray());

    private static readonly Platform Linux = new("linux", "amd64");

    [TestMethod]
    public async Task Order_time_and_place_make_no_difference() => await Gen.Select(Files, Gen.Shuffle(Enumerable.Range(0, 15).ToArray())).SampleAsync(
        async (files, order) =>
        {
            var shuffled = order.Where(at => at < files.Length).Select(at => files[at]);

            var one = await BuildAsync(files, DateTime.UtcNow);
            var other = await BuildAsync(shuffled, DateTime.UnixEpoch);

            Assert.AreEqual(one.Digest, other.Digest);
            Assert.AreEqual(one.ContentTag, other.ContentTag);
        },
        iter: 60);

    [TestMethod]
    public async Task One_byte_makes_a_difference() => await Gen.Select(Files, Gen.Int[0, 14]).SampleAsync(
        async (files, at) =>
        {
            var changed = files.ToArray();
            var (name, content) = changed[at % files.Length];
            changed[at % files.Length] = KeyValuePair.Create(name, (byte[])[.. content, 1]);

            var one = await BuildAsync(files, DateTime.UnixEpoch);
            var other = await BuildAsync(changed, DateTime.UnixEpoch);

            Assert.AreNotEqual(one.Digest, other.Digest);
            Assert.AreNotEqual(one.ContentTag, other.ContentTag);
        },
        iter: 60);

    private static async Task<BuiltImage> BuildAsync(IEnumerable<KeyValuePair<string, byte[]>> files, DateTime written)
    {
        using var folder = new TemporaryFolder();
        using var cache = new TemporaryFolder();
        foreach (var (name, content) in files)
        {
            File.WriteAllBytes(folder.With(name, "").Below(name), content);
            File.SetLastWriteTimeUtc(folder.Below(name), written);
        }

        var description = new ImageDescription { PublishFolder = folder.FullPath, PackageFiles = new Dictionary<string, string>(), Platform = Linux, AppCommand = ["/app/app"] };
        return await new ImageBuilder(cache.FullPath).BuildAsync(description, new EmptyBaseImage(Linux), CancellationToken.None);
    }
}
