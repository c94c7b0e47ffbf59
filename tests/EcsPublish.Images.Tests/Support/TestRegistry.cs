using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EcsPublish.Images.Tests.Support;

/// <summary>
/// A small registry on loopback that follows the distribution specification, notes every request, and misbehaves when told to.
/// </summary>
internal sealed class TestRegistry : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, TestRepository> _repositories = new();
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private readonly List<Fault> _faults = [];

    private TestRegistry(X509Certificate2? certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.Limits.MaxRequestBodySize = null;
            options.Listen(IPAddress.Loopback, 0, endpoint => Secure(endpoint, certificate));
        });
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    /// <summary>Host and port, as in an image name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Decides who may come in; null for everybody.</summary>
    public ILoginRule? Login { get; set; }

    /// <summary>Answers 404 NAME_UNKNOWN for repositories that were not made with <see cref="this"/>, as Amazon ECR does.</summary>
    public bool RepositoriesMustExist { get; set; }

    /// <summary>Sends readers of blobs to this address instead, with the digest added.</summary>
    public string? BlobStorage { get; set; }

    /// <summary>Holds requests to count round trips; null lets them pass.</summary>
    public RoundTrips? RoundTrips { get; set; }

    public IEnumerable<RecordedRequest> Requests => _requests;

    public IEnumerable<string> Lines => _requests.Select(request => request.Line);

    public TestRepository this[string repository] => _repositories.GetOrAdd(repository, _ => new TestRepository());

    /// <summary>Starts on a free port, over https when there is a certificate.</summary>
    public static async Task<TestRegistry> StartAsync(X509Certificate2? certificate = null)
    {
        var registry = new TestRegistry(certificate);
        await registry._app.StartAsync();
        registry.Name = new Uri(registry._app.Urls.First()).Authority;
        return registry;
    }

    public void Inject(params Fault[] faults) => _faults.AddRange(faults);

    public void Forget() => _requests.Clear();

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private static void Secure(ListenOptions endpoint, X509Certificate2? certificate)
    {
        if (certificate is not null)
            endpoint.UseHttps(certificate);
    }

    private async Task HandleAsync(HttpContext context)
    {
        var line = $"{context.Request.Method} {context.Request.GetEncodedPathAndQuery()}";
        _requests.Enqueue(new RecordedRequest(line, context.Request.Headers.Authorization.FirstOrDefault()));
        if (RoundTrips is { } trips)
            await trips.PassAsync();
        if (_faults.Find(fault => fault.Claims(line)) is { } fault)
            await fault.ActAsync(context);
        else if (Login is null || await Login.AllowsAsync(context))
            await RouteAsync(context);
    }

    private async Task RouteAsync(HttpContext context)
    {
        var parts = context.Request.Path.Value!.Split('/');
        var kind = Array.FindLastIndex(parts, part => part is "manifests" or "blobs");
        if (kind < 0)
            return;

        var repository = string.Join('/', parts[2..kind]);
        if (RepositoriesMustExist && !_repositories.ContainsKey(repository))
            await Answers.ErrorAsync(context, 404, "NAME_UNKNOWN", $"The repository with name '{repository}' does not exist");
        else if (parts[kind] == "manifests")
            await new ManifestEndpoint(this[repository]).HandleAsync(context, parts[^1]);
        else
            await new BlobEndpoint(this, repository).HandleAsync(context, parts[^1]);
    }
}
