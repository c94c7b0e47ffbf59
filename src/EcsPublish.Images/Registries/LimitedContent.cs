namespace EcsPublish.Images.Registries;

/// <summary>Reads a small body whole, and refuses one that is not small.</summary>
internal static class LimitedContent
{
    /// <exception cref="InvalidOperationException">The body is longer than <paramref name="limit"/> bytes.</exception>
    public static async Task<byte[]> ReadAsync(HttpContent content, int limit, CancellationToken cancellation)
    {
        await using var body = await content.ReadAsStreamAsync(cancellation);
        using var copy = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellation)) > 0)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > limit)
                throw new InvalidOperationException($"The answer is longer than {limit} bytes.");
        }

        return copy.ToArray();
    }
}
