using System.Formats.Tar;
using CsCheck;
using EcsPublish.Images.Layers;
using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenAnySetOfFilesIsPacked
{
    private static readonly Gen<char> Letter = Gen.OneOf(Gen.Char['a', 'z'], Gen.Const('.'), Gen.Const(' '), Gen.Const('é'), Gen.Const('漢'));

    private static readonly Gen<string> Name = Gen.String[Letter, 1, 60]
        .Where(name => name.Trim('.', ' ').Length == name.Length);

    private static readonly Gen<string> FilePath = Name.Array[1, 6].Select(parts => string.Join('/', parts) + "#");

    private static readonly Gen<Dictionary<string, byte[]>> Files = Gen.Select(FilePath, Gen.Byte.Array[0, 2000])
        .Array[1, 12]
        .Select(files => files.DistinctBy(file => file.Item1).ToDictionary(file => file.Item1, file => file.Item2));

    [TestMethod]
    public async Task Another_tar_reader_finds_the_same_files() => await Files.SampleAsync(
        async files =>
        {
            using var folder = new TemporaryFolder();
            var sources = files.Select((file, index) => Write(folder, file.Key, file.Value, index)).ToList();
            using var tar = new MemoryStream();
            var writer = new LayerTarWriter(tar, default);
            foreach (var source in sources)
                await writer.AddFileAsync(source.Path, source, CancellationToken.None);

            await writer.FinishAsync(CancellationToken.None);

            tar.Position = 0;
            return Same(files, tar);
        },
        iter: 100);

    private static PublishedFile Write(TemporaryFolder folder, string path, byte[] content, int index)
    {
        var source = folder.Below($"{index}");
        File.WriteAllBytes(source, content);
        return new PublishedFile(path, source, content.Length, index % 2 == 0);
    }

    private static bool Same(Dictionary<string, byte[]> expected, Stream tar)
    {
        var found = new Dictionary<string, byte[]>();
        using var reader = new TarReader(tar);
        while (reader.GetNextEntry(copyData: true) is { } entry)
        {
            using var content = new MemoryStream();
            entry.DataStream?.CopyTo(content);
            found.Add(entry.Name, content.ToArray());
        }

        return found.Count == expected.Count
            && expected.All(file => found.TryGetValue(file.Key, out var content) && content.SequenceEqual(file.Value));
    }
}
