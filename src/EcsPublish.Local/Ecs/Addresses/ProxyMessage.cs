using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EcsPublish.Local.Ecs.Addresses;

/// <summary>A request and its answer on their way through: everything but what concerns one connection only.</summary>
internal static class ProxyMessage
{
    /// <summary>https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1</summary>
    private static readonly HashSet<string> OfOneConnection = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
    };

    /// <summary>A request as it goes on to a task.</summary>
    public static HttpRequestMessage Of(HttpRequest request, int port)
    {
        var address = $"http://127.0.0.1:{port}{request.Path.ToUriComponent()}{request.QueryString.ToUriComponent()}";
        var onward = new HttpRequestMessage(new(request.Method), address);
        if (request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
            onward.Content = new StreamContent(request.Body);
        foreach (var (name, values) in request.Headers.Where(header => !OfOneConnection.Contains(header.Key)))
        {
            if (!onward.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                onward.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }

        onward.Headers.TryAddWithoutValidation("X-Forwarded-For", $"{request.HttpContext.Connection.RemoteIpAddress}");
        onward.Headers.TryAddWithoutValidation("X-Forwarded-Proto", request.Scheme);
        return onward;
    }

    /// <summary>A task's answer as it goes back.</summary>
    public static async Task CopyAsync(HttpResponseMessage answer, HttpResponse response, CancellationToken cancellation)
    {
        response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !OfOneConnection.Contains(header.Key)))
            response.Headers[name] = values.ToArray();
        if (response.HttpContext.Request.Method != HttpMethods.Head)
            await answer.Content.CopyToAsync(response.Body, cancellation);
    }
}
