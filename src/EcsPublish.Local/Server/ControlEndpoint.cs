using System.Text.Json;
using EcsPublish.Local.Storage;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Server;

/// <summary>
/// What the product asks of its own server: <c>GET /_local/health</c>, <c>GET /_local/services</c>, <c>POST /_local/secrets</c> and
/// <c>POST /_local/shutdown</c>, all only with the folder's secret access key in <c>X-EcsPublish-Key</c>.
/// </summary>
internal sealed class ControlEndpoint(FolderKeys keys, IdleWatch watch, LocalServices services, Action shutDown)
{
    /// <summary>Where these requests are.</summary>
    public const string Prefix = "/_local";

    private const string KeyHeader = "X-EcsPublish-Key";

    /// <summary>Answers one request.</summary>
    public Task HandleAsync(HttpContext http)
    {
        if (!keys.IsSecret(http.Request.Headers[KeyHeader].ToString())) return Answer(http, StatusCodes.Status403Forbidden);

        return (http.Request.Method, http.Request.Path.Value) switch
        {
            ("GET", Prefix + "/health") => HealthAsync(http),
            ("GET", Prefix + "/services") => ServicesAsync(http),
            ("POST", Prefix + "/shutdown") => ShutDown(http),
            ("POST", Prefix + "/secrets") => UseSecretsAsync(http),
            _ => Answer(http, StatusCodes.Status404NotFound),
        };
    }

    private Task HealthAsync(HttpContext http)
    {
        var health = new ServerHealth(
            LocalVersion.Current, Environment.ProcessId, LocalIdentity.Account, LocalIdentity.Region, watch.IsBusy, services.Runtime);
        http.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(http.Response.Body, health, ServerJson.Default.ServerHealth, http.RequestAborted);
    }

    private Task ServicesAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(
            http.Response.Body, services.Ecs.ServiceUrls(), ServerJson.Default.IReadOnlyListServiceUrl, http.RequestAborted);
    }

    private Task ShutDown(HttpContext http)
    {
        if (watch.IsBusy) return Answer(http, StatusCodes.Status409Conflict);

        shutDown();
        return Answer(http, StatusCodes.Status202Accepted);
    }

    // The path of a file of secrets that a publish brings along.
    private async Task UseSecretsAsync(HttpContext http)
    {
        using var body = new StreamReader(http.Request.Body);
        services.Secrets.Use(Path.GetFullPath(await body.ReadToEndAsync(http.RequestAborted)));
        await Answer(http, StatusCodes.Status204NoContent);
    }

    private static Task Answer(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
