using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Wire;

/// <summary>Reads a small request body into memory, and a large one not.</summary>
internal static class RequestBody
{
    /// <summary>Reads the body.</summary>
    /// <returns>Its bytes, or null when there are more than <paramref name="limit"/>.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (request.ContentLength > limit) return null;

        using var bytes = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellation) is var count and > 0)
        {
            if (bytes.Length + count > limit) return null;
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }
}
