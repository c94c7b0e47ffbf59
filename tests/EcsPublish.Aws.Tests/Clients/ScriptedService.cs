using System.Net;

namespace EcsPublish.Aws.Tests.Clients;

/// <summary>An HTTP server on loopback that gives the answers of a script in their order and keeps what it was asked.</summary>
internal sealed class ScriptedService : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly List<RecordedRequest> _requests = [];
    private readonly Task _serving;

    public ScriptedService(params ScriptedAnswer[] script)
    {
        Address = $"http://127.0.0.1:{LoopbackPort.Free()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _serving = ServeAsync(script);
    }

    public string Address { get; }

    public IReadOnlyList<RecordedRequest> Requests => _requests;

    public void Dispose()
    {
        _listener.Close();
        _serving.Wait();
    }

    private async Task ServeAsync(ScriptedAnswer[] script)
    {
        foreach (var answer in script)
        {
            try
            {
                await ServeAsync(await _listener.GetContextAsync(), answer);
            }
            catch (Exception) when (!_listener.IsListening)
            {
                // Closed before the script was over: the test sees it by what it was asked.
                return;
            }
        }
    }

    private async Task ServeAsync(HttpListenerContext context, ScriptedAnswer answer)
    {
        using var reader = new StreamReader(context.Request.InputStream);
        _requests.Add(new RecordedRequest(
            context.Request.HttpMethod, context.Request.RawUrl!, context.Request.Headers, await reader.ReadToEndAsync()));

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        if (answer.RequestId is { } id)
            context.Response.AddHeader("x-amzn-RequestId", id);
        await context.Response.OutputStream.WriteAsync(answer.Body);
        context.Response.Close();
    }
}
