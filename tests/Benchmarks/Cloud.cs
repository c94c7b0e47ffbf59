using System.Net;
using System.Net.Sockets;
using System.Text;
using Amazon.ECR;
using Amazon.ECR.Model;
using Amazon.Runtime;
using EcsPublish.Local;
using EcsPublish.Local.Server;

namespace EcsPublish.Benchmarks;

/// <summary>An AWS with its registry and a registry of base images, at the other end of one line.</summary>
internal sealed class Cloud : IAsyncDisposable
{
    /// <summary>A subnet whose tasks reach the internet.</summary>
    public const string Subnet = "subnet-0000000000000000a";

    private readonly LocalServer _aws;
    private readonly BaseRegistry _bases;
    private readonly Link _toAws;
    private readonly Link _toBases;

    private Cloud(Line line, LocalServer aws, BaseRegistry bases, Link toAws, Link toBases) =>
        (Line, _aws, _bases, _toAws, _toBases) = (line, aws, bases, toAws, toBases);

    /// <summary>The line to it.</summary>
    public Line Line { get; }

    /// <summary>Host and port of its registry.</summary>
    public string Registry => $"127.0.0.1:{_toAws.Port}";

    /// <summary>The base image as a project names it.</summary>
    public string BaseImageName => $"127.0.0.1:{_toBases.Port}/{BaseRegistry.Image}";

    /// <summary>How often each operation was asked for.</summary>
    public RequestCounts Requests => _aws.RequestCounts;

    /// <summary>Bytes that have gone up the line so far.</summary>
    public long UploadedBytes => _toAws.Up.Bytes;

    /// <summary>The environment of somebody with its keys, of whom no registry knows the login.</summary>
    public Dictionary<string, string> Environment => new()
    {
        ["AWS_ACCESS_KEY_ID"] = _aws.AccessKeyId,
        ["AWS_SECRET_ACCESS_KEY"] = _aws.SecretAccessKey,
        ["AWS_REGION"] = _aws.Region,
        ["AWS_DEFAULT_REGION"] = _aws.Region,
        ["AWS_ENDPOINT_URL"] = $"http://{Registry}",
    };

    /// <summary>A login of the registry, for user AWS.</summary>
    public async Task<string> RegistryPasswordAsync()
    {
        using var ecr = Ecr();
        var answer = await ecr.GetAuthorizationTokenAsync(new GetAuthorizationTokenRequest());
        return Encoding.UTF8.GetString(Convert.FromBase64String(answer.AuthorizationData[0].AuthorizationToken)).Split(':')[1];
    }

    /// <summary>Creates a repository unless it is there.</summary>
    public async Task EnsureRepositoryAsync(string name)
    {
        using var ecr = Ecr();
        try
        {
            await ecr.CreateRepositoryAsync(new CreateRepositoryRequest { RepositoryName = name });
        }
        catch (RepositoryAlreadyExistsException)
        {
            // It is there.
        }
    }

    /// <summary>Starts everything in a folder.</summary>
    public static async Task<Cloud> StartAsync(Line line, string folder, BaseImage image)
    {
        var (up, down) = (new Lane(line), new Lane(line));
        var bases = await BaseRegistry.StartAsync(image);
        var toBases = new Link(line, up, down, bases.Port);
        toBases.Open();
        var port = FreePort();
        var toAws = new Link(line, up, down, port);
        var aws = await LocalServer.StartAsync(new LocalOptions { Folder = folder, Port = port, VisiblePort = toAws.Port }, CancellationToken.None);
        toAws.Open();
        return new Cloud(line, aws, bases, toAws, toBases);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _toAws.DisposeAsync();
        await _toBases.DisposeAsync();
        await _aws.DisposeAsync();
        await _bases.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private AmazonECRClient Ecr() => new(new BasicAWSCredentials(_aws.AccessKeyId, _aws.SecretAccessKey), new AmazonECRConfig { ServiceURL = _aws.Endpoint.AbsoluteUri });
}
