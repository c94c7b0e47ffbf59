using EcsPublish.Local.Wire;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Registry;

/// <summary><c>/v2/&lt;repository&gt;/manifests/&lt;tag or digest&gt;</c>.</summary>
internal sealed class ManifestEndpoint(LocalRegistry registry)
{
    private const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>Answers one request.</summary>
    public Task HandleAsync(HttpContext http, RegistryRoute route) => http.Request.Method switch
    {
        "GET" or "HEAD" => GetAsync(http, route),
        "PUT" => PutAsync(http, route),
        _ => throw RegistryError.Unsupported(),
    };

    private Task GetAsync(HttpContext http, RegistryRoute route)
    {
        var manifest = registry.Catalog.Read(route.Repository, repository => repository.Find(route.Reference))
            ?? throw RegistryError.ManifestUnknown();
        var bytes = registry.Blobs.Read(Digest.Parse(manifest.Digest));
        http.Response.ContentType = manifest.MediaType;
        http.Response.ContentLength = bytes.Length;
        http.Response.Headers["Docker-Content-Digest"] = manifest.Digest;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(bytes).AsTask();
    }

    private async Task PutAsync(HttpContext http, RegistryRoute route)
    {
        registry.Catalog.Read(route.Repository, repository => repository.Name);
        var bytes = await RequestBody.ReadAsync(http.Request, MaxBytes, http.RequestAborted)
            ?? throw RegistryError.ManifestInvalid("The manifest is larger than 4 MB.");
        var digest = new ManifestPush(registry, route.Repository, route.Reference).Run(bytes, MediaType(http.Request));

        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.Headers.Location = $"/v2/{route.Repository}/manifests/{digest}";
        http.Response.Headers["Docker-Content-Digest"] = digest.Text;
    }

    private static string MediaType(HttpRequest request) => (request.ContentType ?? "").Split(';')[0].Trim();
}
