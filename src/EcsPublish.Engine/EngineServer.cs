using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using EcsPublish.Core.Publishing;
using EcsPublish.Images;
using EcsPublish.Protocol;

namespace EcsPublish.Engine;

/// <summary>Serves the publishes of one MSBuild node until its input ends; then whatever still runs in ECS is stopped, first of all.</summary>
internal sealed class EngineServer : IDisposable
{
    /// <summary>How long the farewell may take; the build waits for it no longer.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(8);

    private readonly EventWriter _events;
    private readonly ClaimRegister _claims = new(DataFolder.Claims);
    private readonly BlobPlaces _places = new();
    private readonly ConcurrentDictionary<string, PublishSession> _sessions = new();
    private readonly IReadOnlyDictionary<string, string> _environment;

    private EngineServer(EventWriter events, IReadOnlyDictionary<string, string> environment) => (_events, _environment) = (events, environment);

    /// <summary>Runs until the end of input.</summary>
    public static async Task<int> RunAsync()
    {
        using var shield = new SignalShield();
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var input = new StreamReader(Console.OpenStandardInput(), utf8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" };

        // Whatever a library prints must not end up in the protocol.
        Console.SetOut(Console.Error);
        if (RuntimeFeature.IsDynamicCodeCompiled)
        {
            _ = Task.Run(HttpWarmUp.RunAsync);
        }

        using var server = new EngineServer(new EventWriter(output), ProcessEnvironment.Read());
        server.Serve(input);
        await server.EndAsync();
        return 0;
    }

    /// <inheritdoc />
    public void Dispose() => _claims.Dispose();

    // On this thread alone: nothing that the thread pool is busy with may delay the news that the build is gone.
    private void Serve(StreamReader input)
    {
        while (input.ReadLine() is { } line)
        {
            if (ProtocolJson.ReadRequest(line) is { } request)
            {
                Session(request.Publish).Accept(request);
            }
        }
    }

    private PublishSession Session(string publish) =>
        _sessions.GetOrAdd(publish, id => new PublishSession(id, _events, _claims, _places, new LocalAws(_environment), _environment));

    private async Task EndAsync()
    {
        using var patience = new CancellationTokenSource(Farewell);
        try
        {
            await Task.WhenAll(_sessions.Values.Select(session => session.DisposeAsync().AsTask())).WaitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine($"The farewell took longer than {Farewell}; a task may still run.");
        }
    }
}
