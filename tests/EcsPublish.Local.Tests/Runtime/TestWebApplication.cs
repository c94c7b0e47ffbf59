namespace EcsPublish.Local.Tests.Runtime;

/// <summary>A web application that answers with its version; <c>/slow</c> takes a while, <c>/echo</c> gives the request back,
/// <c>/health</c> fails when its environment says so.</summary>
internal static class TestWebApplication
{
    public const int Port = 8080;

    private const string Source =
        """
        using System.IO;
        using System.Net;
        using System.Net.Sockets;
        using System.Text;
        using System.Threading.Tasks;

        var port = int.Parse(System.Environment.GetEnvironmentVariable("PORT")!);
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        while (true)
            _ = AnswerAsync(await listener.AcceptTcpClientAsync());

        static async Task AnswerAsync(TcpClient client)
        {
            using var _ = client;
            var buffer = new byte[8192];
            var request = "";
            while (!request.Contains("\r\n\r\n"))
            {
                var read = await client.GetStream().ReadAsync(buffer);
                if (read == 0) return;
                request += Encoding.UTF8.GetString(buffer, 0, read);
            }

            var path = request.Split(' ')[1];
            if (path == "/slow") await Task.Delay(700);
            var body = path == "/echo?a=b%20c" ? request : System.Environment.GetEnvironmentVariable("VERSION");
            var status = path == "/health" && System.Environment.GetEnvironmentVariable("HEALTH") == "bad" ? "500 Bad" : "200 OK";
            var head = $"HTTP/1.1 {status}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body!)}\r\nConnection: close\r\nX-App: yes\r\n\r\n";
            await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(head + body));
        }
        """;

    private static readonly Lazy<byte[]> Compiled = new(() => TestCompiler.Compile(Source));

    /// <summary>The application, compiled once.</summary>
    public static byte[] Dll => Compiled.Value;
}
