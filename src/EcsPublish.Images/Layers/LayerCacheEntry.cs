using System.Text.Json;
using System.Text.Json.Serialization;

namespace EcsPublish.Images.Layers;

/// <summary>What the cache notes beside a compressed layer, as JSON.</summary>
/// <param name="DiffId">Digest before compression.</param>
/// <param name="Digest">Digest of the compressed file.</param>
/// <param name="Size">Bytes of the compressed file.</param>
internal sealed partial record LayerCacheEntry(string DiffId, string Digest, long Size)
{
    /// <summary>Reads the note; null when there is none or it was cut short.</summary>
    public static async Task<LayerCacheEntry?> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            await using var content = File.OpenRead(file);
            return await JsonSerializer.DeserializeAsync(content, Json.Default.LayerCacheEntry, cancellation);
        }
        catch (Exception missing) when (missing is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the note.</summary>
    public Task WriteAsync(string file, CancellationToken cancellation) =>
        File.WriteAllBytesAsync(file, JsonSerializer.SerializeToUtf8Bytes(this, Json.Default.LayerCacheEntry), cancellation);

    [JsonSerializable(typeof(LayerCacheEntry))]
    private sealed partial class Json : JsonSerializerContext;
}
