using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Registry;

/// <summary>
/// <c>/v2/&lt;repository&gt;/blobs/uploads/</c>: blobs come in whole (POST with a digest), in one piece (POST, PUT), in chunks (POST,
/// PATCH..., PUT), or
/// not at all, when another repository has them (POST with <c>mount</c> and <c>from</c>).
/// </summary>
internal sealed partial class UploadEndpoint(LocalRegistry registry)
{
    /// <summary>Answers one request.</summary>
    public Task HandleAsync(HttpContext http, RegistryRoute route) => (http.Request.Method, route.Reference) switch
    {
        ("POST", "") => BeginAsync(http, route.Repository),
        ("PATCH", not "") => AppendAsync(http, route),
        ("PUT", not "") => CompleteAsync(http, route),
        ("GET", not "") => Status(http, route),
        ("DELETE", not "") => Cancel(http, route),
        _ => throw RegistryError.Unsupported(),
    };

    private async Task BeginAsync(HttpContext http, string repository)
    {
        registry.Catalog.Read(repository, found => found.Name);
        if (TryMount(http.Request.Query, repository) is { } mounted)
        {
            AnswerCreated(http, repository, mounted);
            return;
        }

        var route = new RegistryRoute(RegistryKind.Upload, repository, registry.Uploads.Start(repository));
        if (http.Request.Query.ContainsKey("digest")) await CompleteAsync(http, route);
        else AnswerAccepted(http, route, 0);
    }

    private Digest? TryMount(IQueryCollection query, string repository)
    {
        if (!Digest.TryParse(query["mount"], out var digest)) return null;

        var source = query["from"].ToString();
        var readable = registry.Catalog.ReadAll(all => all.TryGetValue(source, out var other) && other.Blobs.Contains(digest.Text));
        if (!readable) return null;

        Link(repository, digest);
        return digest;
    }

    private async Task AppendAsync(HttpContext http, RegistryRoute route)
    {
        var session = registry.Uploads.Get(route.Reference, route.Repository);
        CheckRange(http.Request, session);
        await session.AppendAsync(http.Request.Body, http.RequestAborted);
        AnswerAccepted(http, route, session.Received);
    }

    private async Task CompleteAsync(HttpContext http, RegistryRoute route)
    {
        var digest = Digest.Parse(http.Request.Query["digest"]);
        var session = registry.Uploads.Get(route.Reference, route.Repository);
        CheckRange(http.Request, session);
        await session.AppendAsync(http.Request.Body, http.RequestAborted);

        using (registry.Uploads.Take(route.Reference, route.Repository))
            session.Complete(digest, registry.Blobs);
        Link(route.Repository, digest);
        AnswerCreated(http, route.Repository, digest);
    }

    private Task Status(HttpContext http, RegistryRoute route)
    {
        AnswerAccepted(http, route, registry.Uploads.Get(route.Reference, route.Repository).Received);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private Task Cancel(HttpContext http, RegistryRoute route)
    {
        using (var session = registry.Uploads.Take(route.Reference, route.Repository))
            session.Cancel();
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private void Link(string repository, Digest digest) =>
        registry.Catalog.Change(repository, found => found.Blobs.Add(digest.Text));

    private static void CheckRange(HttpRequest request, UploadSession session)
    {
        var range = ContentRange().Match(request.Headers.ContentRange.ToString());
        if (range.Success && long.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture) != session.Received)
            throw RegistryError.RangeInvalid(session.Received);
    }

    private static void AnswerAccepted(HttpContext http, RegistryRoute route, long received)
    {
        http.Response.StatusCode = StatusCodes.Status202Accepted;
        http.Response.Headers.Location = $"/v2/{route.Repository}/blobs/uploads/{route.Reference}";
        http.Response.Headers["Docker-Upload-UUID"] = route.Reference;
        http.Response.Headers.Range = string.Create(CultureInfo.InvariantCulture, $"0-{Math.Max(0, received - 1)}");
    }

    private static void AnswerCreated(HttpContext http, string repository, Digest digest)
    {
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.Headers.Location = $"/v2/{repository}/blobs/{digest}";
        http.Response.Headers["Docker-Content-Digest"] = digest.Text;
    }

    /// <summary><c>0-1023</c> as the specification has it, <c>bytes 0-1023/*</c> as some clients send it.</summary>
    [GeneratedRegex("^(?:bytes )?([0-9]{1,18})-")]
    private static partial Regex ContentRange();
}
