using Microsoft.AspNetCore.Http;

namespace EcsPublish.Images.Tests.Support;

/// <summary><c>/v2/&lt;name&gt;/blobs/...</c>: reading, mounting, uploading.</summary>
internal sealed class BlobEndpoint(TestRegistry registry, string name)
{
    private readonly TestRepository _repository = registry[name];

    public Task HandleAsync(HttpContext context, string last) => context.Request.Method switch
    {
        "POST" => StartAsync(context),
        "PUT" => FinishAsync(context),
        _ => GetAsync(context, last),
    };

    private async Task GetAsync(HttpContext context, string digest)
    {
        if (!_repository.Blobs.TryGetValue(digest, out var content))
            await Answers.ErrorAsync(context, 404, "BLOB_UNKNOWN", "blob unknown");
        else if (registry.BlobStorage is { } storage && HttpMethods.IsGet(context.Request.Method))
            context.Response.Redirect(storage + digest);
        else
            await Answers.DocumentAsync(context, content, "application/octet-stream");
    }

    private Task StartAsync(HttpContext context)
    {
        var (mount, from) = ((string?)context.Request.Query["mount"], (string?)context.Request.Query["from"]);
        if (mount is not null && from is not null && registry[from].Blobs.TryGetValue(mount, out var content))
        {
            _repository.AddBlob(content);
            context.Response.StatusCode = 201;
            return Task.CompletedTask;
        }

        // Relative and with a query of its own, as Distribution does.
        context.Response.Headers.Location = $"/v2/{name}/blobs/uploads/{Guid.NewGuid()}?_state=opaque";
        context.Response.StatusCode = 202;
        return Task.CompletedTask;
    }

    private async Task FinishAsync(HttpContext context)
    {
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content);
        var digest = Sha256Digest.Of(content.ToArray());
        if (context.Request.Query["digest"] != digest)
        {
            await Answers.ErrorAsync(context, 400, "DIGEST_INVALID", "provided digest did not match uploaded content");
            return;
        }

        _repository.AddBlob(content.ToArray());
        context.Response.StatusCode = 201;
    }
}
