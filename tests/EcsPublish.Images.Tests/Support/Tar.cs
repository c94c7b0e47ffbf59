using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace EcsPublish.Images.Tests.Support;

/// <summary>Reads layers back with .NET's own tar reader.</summary>
internal static class Tar
{
    /// <summary>All entries, their content read.</summary>
    public static async Task<List<TarItem>> ReadAsync(ImageBlob layer)
    {
        await using var stored = await layer.OpenAsync(CancellationToken.None);
        await using var gzip = new GZipStream(stored, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        await gzip.CopyToAsync(plain);
        plain.Position = 0;

        var items = new List<TarItem>();
        await using var reader = new TarReader(plain);
        while (await reader.GetNextEntryAsync(copyData: true) is { } entry)
            items.Add(new TarItem(entry, Text(entry.DataStream)));

        return items;
    }

    public static Task<List<TarItem>> ReadAsync(BuiltImage image, string layer) =>
        ReadAsync(image.Blobs.Single(blob => blob.Name == $"layer {layer}"));

    private static string Text(Stream? content)
    {
        if (content is null)
            return "";

        using var reader = new StreamReader(content, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
