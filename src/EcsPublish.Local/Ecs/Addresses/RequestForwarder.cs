using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Ecs.Addresses;

/// <summary>Hands requests on to a service's tasks, as a load balancer does.</summary>
/// <remarks>HTTP/1.1 without upgrades. That is all a service needs to be tried out, and it starts at once: YARP would bring a container of
/// services and two packages.</remarks>
internal sealed class RequestForwarder(TargetPool targets, string service) : IDisposable
{
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
    });

    /// <summary>Answers one request with what a task answers; one that cannot be reached is passed over.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        var tried = new List<Target>();
        while (targets.Enter(tried) is { } target)
        {
            try
            {
                using var answer = await SendAsync(http, target);
                if (answer is not null)
                {
                    await ProxyMessage.CopyAsync(answer, http.Response, http.RequestAborted);
                    return;
                }
            }
            finally
            {
                targets.Leave(target);
            }

            tried.Add(target);
        }

        await RefuseAsync(http, StatusCodes.Status503ServiceUnavailable, $"No task of the service {service} answers at the moment.\n");
    }

    public void Dispose() => _client.Dispose();

    /// <summary>The task's answer; null when it was never reached, so that another one may be asked.</summary>
    private async Task<HttpResponseMessage?> SendAsync(HttpContext http, Target target)
    {
        using var request = ProxyMessage.Of(http.Request, target.Port);
        try
        {
            return await _client.SendAsync(request, http.RequestAborted);
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConnectionError)
        {
            return null;
        }
        catch (HttpRequestException e)
        {
            return new(System.Net.HttpStatusCode.BadGateway)
            {
                Content = new StringContent($"A task of the service {service} broke off its answer: {e.Message}\n"),
            };
        }
    }

    private static Task RefuseAsync(HttpContext http, int status, string text)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain";
        return http.Response.WriteAsync(text, http.RequestAborted);
    }
}
