using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using EcsPublish.Core.Aws;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EcsPublish.Core.Tests.Aws;

/// <summary>An AWS on loopback that answers just what a test has written down: for what the local AWS does not do on purpose.</summary>
internal sealed class ScriptedAws : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<string, Func<JsonNode, ScriptedAnswer>> _operations = new();
    private readonly ConcurrentDictionary<string, int> _calls = new();

    private ScriptedAws()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapPost("/", AnswerAsync);
    }

    public AwsEndpoint Endpoint { get; private set; } = null!;

    public static async Task<ScriptedAws> StartAsync(CancellationToken cancellation)
    {
        var aws = new ScriptedAws();
        await aws._server.StartAsync(cancellation);
        var address = aws._server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        aws.Endpoint = new AwsEndpoint("eu-west-1", Profile: null, new Uri(address), new BasicAWSCredentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));
        return aws;
    }

    /// <summary>A session of a caller in account 123456789012.</summary>
    public AwsSession Open() => new(Endpoint, new AwsIdentity("123456789012", "arn:aws:iam::123456789012:user/jane", "eu-west-1"));

    /// <summary>How often an operation was called.</summary>
    public int CallsOf(string operation) => _calls.GetValueOrDefault(operation);

    /// <summary>Answers an operation by what it asks for.</summary>
    /// <param name="operation">For example <c>DescribeTasks</c>; of a query service the action, for example <c>GetCallerIdentity</c>.</param>
    public ScriptedAws On(string operation, Func<JsonNode, ScriptedAnswer> answer)
    {
        _operations[operation] = answer;
        return this;
    }

    /// <summary>Answers an operation in turn; the last answer is repeated.</summary>
    public ScriptedAws On(string operation, params ScriptedAnswer[] answers)
    {
        var next = 0;
        return On(operation, _ => answers[Math.Min(Interlocked.Increment(ref next), answers.Length) - 1]);
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var (operation, request) = await ReadAsync(http.Request);
        _calls.AddOrUpdate(operation, 1, (_, count) => count + 1);
        var answer = _operations[operation](request);
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.ContentType;
        await http.Response.WriteAsync(answer.Body, http.RequestAborted);
    }

    private static async Task<(string Operation, JsonNode Request)> ReadAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
            return ((await request.ReadFormAsync())["Action"].ToString(), new JsonObject());
        var target = request.Headers["X-Amz-Target"].ToString();
        return (target[(target.IndexOf('.', StringComparison.Ordinal) + 1)..], (await JsonNode.ParseAsync(request.Body))!);
    }
}
