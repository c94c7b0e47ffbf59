using EcsPublish.Local.Guard;
using EcsPublish.Local.Registry;
using EcsPublish.Local.Wire;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Server;

/// <summary>The way of every request: the guard first, then to the server's own end, the registry or the APIs.</summary>
internal sealed class RequestRouter(OriginGuard guard, RequestWatch watch, ControlEndpoint control, RegistryEndpoint registry, ApiEndpoint api)
{
    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        watch.Enter();
        try
        {
            await (guard.Objection(http.Request.Headers) is { } objection ? RefuseAsync(http, objection) : RouteAsync(http));
        }
        catch (Exception e) when (http.RequestAborted.IsCancellationRequested && e is OperationCanceledException or IOException)
        {
            http.Abort(); // The caller is gone, nobody reads an answer.
        }
        finally
        {
            watch.Leave();
        }
    }

    private Task RouteAsync(HttpContext http)
    {
        var path = http.Request.Path;
        if (path.StartsWithSegments(ControlEndpoint.Prefix, StringComparison.Ordinal)) return control.HandleAsync(http);
        if (path.StartsWithSegments(RegistryRoute.Prefix, StringComparison.Ordinal)) return registry.HandleAsync(http);
        return api.HandleAsync(http);
    }

    private static Task RefuseAsync(HttpContext http, string objection)
    {
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        http.Response.ContentType = "text/plain";
        return http.Response.WriteAsync(objection);
    }
}
