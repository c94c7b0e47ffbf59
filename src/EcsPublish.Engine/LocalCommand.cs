using EcsPublish.Local;
using EcsPublish.Local.Runtime.Docker;
using EcsPublish.Local.Server;

namespace EcsPublish.Engine;

/// <summary><c>ecs-publish local</c>: AWS in a box, in the foreground for a person or as a daemon for a publish.</summary>
internal static class LocalCommand
{
    /// <summary>The first line of a daemon when it serves; anything else on that line is why it does not.</summary>
    public const string Ready = "ready";

    /// <summary>Runs until Ctrl+C, the idle time, or a request to end.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> options)
    {
        if (LocalArguments.Parse(options) is not { } arguments)
        {
            return Usage.Show();
        }

        if (arguments.IsDaemon)
        {
            UnixSession.Begin();
        }

        using var ended = new CancellationTokenSource();
        using var signals = new EndSignals(ended.Cancel);
        try
        {
            await using var server = await LocalServer.StartAsync(await OptionsAsync(arguments, ended.Token), ended.Token);
            Tell(arguments, server);
            await server.Completion.WaitAsync(ended.Token);
            return 0;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        catch (LocalStartException e)
        {
            await (arguments.IsDaemon ? Console.Out : Console.Error).WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static async Task<LocalOptions> OptionsAsync(LocalArguments arguments, CancellationToken cancellation)
    {
        var options = arguments.ToOptions();
        if (!arguments.UsesEngine)
        {
            return options;
        }

        var search = await EngineSearch.RunAsync(ProcessEnvironment.Read(), cancellation);
        return options with { Engine = search.Engine ?? throw new LocalStartException($"No container engine answers: {search.Tried}.") };
    }

    private static void Tell(LocalArguments arguments, LocalServer server)
    {
        if (arguments.IsDaemon)
        {
            // The publish that started it waits for this line and closes the pipe: from here on nobody reads.
            Console.WriteLine(Ready);
            Console.SetOut(TextWriter.Null);
            Console.SetError(TextWriter.Null);
            return;
        }

        Console.WriteLine($"AWS in a box serves {server.Endpoint} from {arguments.Folder}. Ctrl+C ends it. For the aws CLI:");
        Console.WriteLine();
        Console.WriteLine($"export AWS_ACCESS_KEY_ID={server.AccessKeyId} AWS_SECRET_ACCESS_KEY={server.SecretAccessKey} AWS_REGION={server.Region} AWS_DEFAULT_REGION={server.Region} AWS_ENDPOINT_URL={server.Endpoint.GetLeftPart(UriPartial.Authority)}");
    }
}
