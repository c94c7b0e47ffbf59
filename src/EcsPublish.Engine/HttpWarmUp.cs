using System.Net;
using System.Net.Sockets;

namespace EcsPublish.Engine;

/// <summary>
/// Sends one request over loopback to itself while the settings are read: most of .NET's HTTP client is compiled at its first use, and that takes
/// longer than many an answer from AWS.
/// </summary>
internal static class HttpWarmUp
{
    private const string Answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK";

    /// <summary>Sends it. A machine that does not allow it has lost nothing.</summary>
    public static async Task RunAsync()
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var answering = AnswerAsync(listener);
            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
            using var answer = await client.GetAsync(new Uri($"http://{listener.LocalEndpoint}/"));
            await answering;
        }
        catch (Exception e) when (e is HttpRequestException or SocketException or IOException)
        {
            // The first real request will be a little slower.
        }
    }

    private static async Task AnswerAsync(TcpListener listener)
    {
        using var connection = await listener.AcceptTcpClientAsync();
        await connection.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(Answer));
    }
}
