using System.Diagnostics;
using System.Globalization;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;
using EcsPublish.Local.Runtime.Docker;

namespace EcsPublish.Engine;

/// <summary>Starts the local AWS in the background. It inherits nothing of the build: no pipe to keep open, no signal, no environment that matters.</summary>
internal static class LocalDaemon
{
    /// <summary>Starts it and waits until it serves. When another publish was quicker, its server is found the next time one looks.</summary>
    public static async Task StartAsync(LocalSettings settings, string folder, EngineAddress? engine, IReporter reporter, CancellationToken cancellation)
    {
        using var process = Process.Start(Command(settings, folder, engine))!;
        process.StandardInput.Close();
        process.StandardError.Close();
        var answer = await process.StandardOutput.ReadLineAsync(cancellation);
        process.StandardOutput.Close();
        if (answer == LocalCommand.Ready)
        {
            reporter.Say(Importance.Normal, $"Started the local AWS (process {process.Id}, data in {folder}); it ends by itself after {settings.Idle} without work");
        }
        else if (!IsTaken(answer))
        {
            throw new PublishException(Diagnostics.LocalAwsNotStarted.With(answer ?? "it ended at once.", folder));
        }
    }

    private static bool IsTaken(string? answer) => answer?.Contains("in use by another", StringComparison.Ordinal) == true;

    private static ProcessStartInfo Command(LocalSettings settings, string folder, EngineAddress? engine)
    {
        var start = new ProcessStartInfo(EngineEdition.DotNetHost)
        {
            ArgumentList =
            {
                "exec", EngineEdition.PortableEngine, "local", "--daemon",
                "--folder", folder,
                "--idle", settings.Idle.ToString("c", CultureInfo.InvariantCulture),
            },
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        if (settings.Port is { } port)
        {
            start.ArgumentList.Add("--port");
            start.ArgumentList.Add(port.ToString(CultureInfo.InvariantCulture));
        }

        if (engine is not null)
        {
            start.ArgumentList.Add("--runtime");
            start.ArgumentList.Add("docker");
            start.Environment["DOCKER_HOST"] = engine.ToString();
        }

        return start;
    }
}
