using System.Text.Json;
using System.Text.Json.Nodes;
using EcsPublish.Local.Access;
using EcsPublish.Local.Faults;
using EcsPublish.Local.Server;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Registry;

/// <summary>
/// The registry's HTTP side, https://github.com/opencontainers/distribution-spec/blob/main/spec.md with ECR's rules: basic auth with the
/// issued
/// token, and a repository must have been created.
/// </summary>
internal sealed class RegistryEndpoint(
    LocalRegistry registry, RegistryToken token, AccessGate access, FaultGate faults, RequestCounts counts, int port)
{
    private readonly ManifestEndpoint _manifests = new(registry);
    private readonly BlobEndpoint _blobs = new(registry);
    private readonly UploadEndpoint _uploads = new(registry);

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        http.Response.Headers["Docker-Distribution-Api-Version"] = "registry/2.0";
        try
        {
            CheckToken(http);
            var route = RegistryRoute.Parse(http.Request.Path) ?? throw RegistryError.Unsupported();
            var operation = route.Operation(http.Request.Method);
            counts.Add(operation, RegistryAccess.Of(http.Request.Method, route, http.Request.Query.ContainsKey("digest")).Select(asked => asked.Action));
            await faults.PassAsync(operation, http, kind => AnswerAsync(http, FaultError(kind)), () => GuardedAsync(http, route));
        }
        catch (RegistryError error)
        {
            await AnswerAsync(http, error);
        }
    }

    private async Task GuardedAsync(HttpContext http, RegistryRoute route)
    {
        try
        {
            access.Check(http.Request, route);
            await DispatchAsync(http, route);
        }
        catch (RegistryError error)
        {
            await AnswerAsync(http, error);
        }
    }

    private Task DispatchAsync(HttpContext http, RegistryRoute route) => route.Kind switch
    {
        RegistryKind.Ping => http.Response.WriteAsync("{}"),
        RegistryKind.Manifest => _manifests.HandleAsync(http, route),
        RegistryKind.Blob => _blobs.HandleAsync(http, route),
        RegistryKind.Upload => _uploads.HandleAsync(http, route),
        _ => ListTagsAsync(http, route),
    };

    private Task ListTagsAsync(HttpContext http, RegistryRoute route)
    {
        if (route.Reference != "list" || !HttpMethods.IsGet(http.Request.Method)) throw RegistryError.Unsupported();

        var tags = registry.Catalog.Read(route.Repository, repository => repository.Tags.Keys.Order(StringComparer.Ordinal).ToArray());
        var answer = new JsonObject { ["name"] = route.Repository, ["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]) };
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(answer.ToJsonString(JsonSerializerOptions.Web));
    }

    private void CheckToken(HttpContext http)
    {
        var verdict = token.Judge(http.Request.Headers.Authorization.ToString());
        if (verdict == TokenVerdict.Good) return;
        if (verdict == TokenVerdict.Expired)
            throw new RegistryError(
                StatusCodes.Status403Forbidden, "DENIED", "Your authorization token has expired. Reauthenticate and try again.");

        http.Response.Headers.WWWAuthenticate = $"Basic realm=\"http://127.0.0.1:{port}/\",service=\"ecr.amazonaws.com\"";
        throw new RegistryError(StatusCodes.Status401Unauthorized, "UNAUTHORIZED", "Not Authorized");
    }

    private static RegistryError FaultError(FaultKind kind) => kind switch
    {
        FaultKind.Throttle => new RegistryError(StatusCodes.Status429TooManyRequests, "TOOMANYREQUESTS", "Rate exceeded"),
        FaultKind.AccessDenied => RegistryError.Denied("User is not authorized to perform this action"),
        _ => RegistryError.Failed("Internal server error"),
    };

    private static Task AnswerAsync(HttpContext http, RegistryError error)
    {
        http.Response.StatusCode = error.Status;
        if (HttpMethods.IsHead(http.Request.Method)) return Task.CompletedTask;

        var detail = new JsonObject { ["code"] = error.Code, ["message"] = error.Message };
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(new JsonObject { ["errors"] = new JsonArray(detail) }.ToJsonString(JsonSerializerOptions.Web));
    }
}
