using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Registry;

/// <summary><c>/v2/&lt;repository&gt;/blobs/&lt;digest&gt;</c>: is a blob there, and what is in it.</summary>
internal sealed class BlobEndpoint(LocalRegistry registry)
{
    /// <summary>Answers one request.</summary>
    public Task HandleAsync(HttpContext http, RegistryRoute route)
    {
        var digest = Digest.Parse(route.Reference);
        var linked = registry.Catalog.Read(route.Repository, repository => repository.Blobs.Contains(digest.Text));
        if (!linked || registry.Blobs.SizeOf(digest) is not { } size) throw RegistryError.BlobUnknown(digest);

        http.Response.ContentType = "application/octet-stream";
        http.Response.Headers["Docker-Content-Digest"] = digest.Text;
        http.Response.Headers.ContentLength = size;
        if (HttpMethods.IsHead(http.Request.Method)) return Task.CompletedTask;
        if (!HttpMethods.IsGet(http.Request.Method)) throw RegistryError.Unsupported();
        return SendAsync(http, registry.Blobs.PathOf(digest), size);
    }

    /// <summary>Sends all of it, or from the byte that an interrupted pull goes on at.</summary>
    private static Task SendAsync(HttpContext http, string path, long size)
    {
        if (Start(http.Request) is not { } start || start >= size) return http.Response.SendFileAsync(path, http.RequestAborted);

        http.Response.StatusCode = StatusCodes.Status206PartialContent;
        http.Response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {start}-{size - 1}/{size}");
        http.Response.Headers.ContentLength = size - start;
        return http.Response.SendFileAsync(path, start, size - start, http.RequestAborted);
    }

    private static long? Start(HttpRequest request) =>
        request.GetTypedHeaders().Range is { Unit.Value: "bytes", Ranges.Count: 1 } range ? range.Ranges.Single().From : null;
}
