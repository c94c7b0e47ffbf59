using Microsoft.AspNetCore.Http;

namespace EcsPublish.Images.Tests.Support;

/// <summary><c>/v2/&lt;name&gt;/manifests/&lt;reference&gt;</c>.</summary>
internal sealed class ManifestEndpoint(TestRepository repository)
{
    public Task HandleAsync(HttpContext context, string reference) => context.Request.Method switch
    {
        "PUT" => PutAsync(context, reference),
        _ => GetAsync(context, reference),
    };

    private async Task GetAsync(HttpContext context, string reference)
    {
        if (!repository.Manifests.TryGetValue(reference, out var manifest))
        {
            await Answers.ErrorAsync(context, 404, "MANIFEST_UNKNOWN", "manifest unknown");
            return;
        }

        context.Response.Headers["Docker-Content-Digest"] = Sha256Digest.Of(manifest.Content);
        await Answers.DocumentAsync(context, manifest.Content, manifest.MediaType);
    }

    private async Task PutAsync(HttpContext context, string reference)
    {
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content);
        if (repository.HasImmutableTags && repository.Manifests.ContainsKey(reference))
        {
            await Answers.ErrorAsync(
                context, 400, "TAG_INVALID", $"The image tag '{reference}' already exists and cannot be overwritten: the repository is immutable.");
            return;
        }

        var isTag = !reference.StartsWith("sha256:", StringComparison.Ordinal);
        var digest = repository.AddManifest(content.ToArray(), context.Request.ContentType!, isTag ? reference : null);
        context.Response.Headers["Docker-Content-Digest"] = digest;
        context.Response.StatusCode = 201;
    }
}
