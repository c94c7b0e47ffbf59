using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EcsPublish.Package.Tests;

/// <summary>Somebody else's server on loopback, for as long as a test needs it.</summary>
internal sealed class Server : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly RunningCommand _command;

    private Server(string program, string folder, int port, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        Name = $"127.0.0.1:{port}";
        _command = RunningCommand.Start(program, folder, arguments, environment);
    }

    /// <summary>Host and port.</summary>
    public string Name { get; }

    /// <summary>moto, an imitation of AWS (https://docs.getmoto.org). AWS's managed policies are there only on demand.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="runningTasks">How many tasks its services run from their creation on: it starts none.</param>
    public static Server StartMoto(string folder, int runningTasks = 0)
    {
        var port = FreePort();
        var environment = new Dictionary<string, string>
        {
            ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true",
            ["MOTO_ECS_SERVICE_RUNNING"] = $"{runningTasks}",
        };
        return Listening(new Server("moto_server", folder, port, ["-H", "127.0.0.1", "-p", $"{port}"], environment));
    }

    /// <summary>Distribution's registry, as Debian packs it: <c>docker-registry</c>.</summary>
    /// <param name="workspace">Gets its configuration and its blobs.</param>
    public static Server StartRegistry(Workspace workspace) => StartRegistry(workspace, "", "");

    /// <summary>The same with TLS, for those alone who have the password.</summary>
    /// <param name="workspace">Gets its configuration and its blobs.</param>
    /// <param name="certificate">Paths of certificate and key, PEM.</param>
    /// <param name="users">Path of a file of users and bcrypt hashes, as <c>htpasswd -B</c> makes it.</param>
    public static Server StartRegistry(Workspace workspace, (string Certificate, string Key) certificate, string users) => StartRegistry(
        workspace,
        $"tls: {{ certificate: '{certificate.Certificate}', key: '{certificate.Key}' }}",
        $"auth: {{ htpasswd: {{ realm: 'registry', path: '{users}' }} }}");

    private static Server StartRegistry(Workspace workspace, string tls, string auth)
    {
        var port = FreePort();
        var configuration = workspace.Write("registry.yml", $"""
            version: 0.1
            storage:
              filesystem:
                rootdirectory: '{Path.Combine(workspace.Folder, "registry")}'
            http:
              addr: '127.0.0.1:{port}'
              {tls}
            {auth}
            """);
        return Listening(new Server("docker-registry", workspace.Folder, port, ["serve", configuration], environment: null));
    }

    /// <summary>The environment of somebody who calls an AWS, with the keys of AWS's own examples.</summary>
    public static Dictionary<string, string> CallerOf(Server aws) => new()
    {
        ["AWS_ACCESS_KEY_ID"] = "AKIAIOSFODNN7EXAMPLE",
        ["AWS_SECRET_ACCESS_KEY"] = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        ["AWS_REGION"] = "eu-west-1",
        ["AWS_DEFAULT_REGION"] = "eu-west-1",
        ["AWS_ENDPOINT_URL"] = $"http://{aws.Name}",
    };

    public void Dispose() => _command.Dispose();

    private static Server Listening(Server server)
    {
        var began = Stopwatch.GetTimestamp();
        while (!server.Listens())
        {
            Assert.IsLessThan(Patience, Stopwatch.GetElapsedTime(began), $"It does not listen on {server.Name}:\n{server._command.Output}");
            Thread.Sleep(50);
        }

        return server;
    }

    private bool Listens()
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPEndPoint.Parse(Name));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
