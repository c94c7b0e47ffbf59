using System.ComponentModel;
using System.Diagnostics;

namespace EcsPublish.Core.Publishing.Images.Engines;

/// <summary>Runs a container engine's command line, with the environment that the build has.</summary>
/// <param name="name">The program, searched on the PATH.</param>
/// <param name="environment">The build's environment.</param>
internal sealed class EngineProgram(string name, IReadOnlyDictionary<string, string> environment)
{
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(20);

    /// <summary>The program's name.</summary>
    public string Name => name;

    /// <summary>Asks something that takes no time.</summary>
    /// <returns>Null when it ends well; else why not.</returns>
    public async Task<string?> WhyNotAsync(IReadOnlyList<string> question, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(AnswerPatience);
        try
        {
            return await RunAsync(question, _ => { }, patience.Token) == 0 ? null : $"{name} is installed but does not answer";
        }
        catch (Win32Exception)
        {
            return $"{name} is not installed";
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return $"{name} is installed but does not answer";
        }
    }

    /// <summary>Runs to the end and hands on each line of both streams as it comes; a cancelled one is killed with all that it started.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, Action<string> line, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = StartInfo(arguments) };
        process.Start();
        process.StandardInput.Close();
        using var killed = cancellation.Register(() => Kill(process));
        await Task.WhenAll(PumpAsync(process.StandardOutput, line), PumpAsync(process.StandardError, line));
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return process.ExitCode;
    }

    private ProcessStartInfo StartInfo(IReadOnlyList<string> arguments)
    {
        var info = new ProcessStartInfo(ProgramOnPath(), arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment.Clear();
        foreach (var (variable, value) in environment)
        {
            info.Environment[variable] = value;
        }

        return info;
    }

    // By the PATH of the build, which need not be that of this process.
    private string ProgramOnPath() => environment.GetValueOrDefault("PATH", "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
        .FirstOrDefault(File.Exists) ?? throw new Win32Exception($"{name} is not on the PATH.");

    private static async Task PumpAsync(StreamReader output, Action<string> line)
    {
        while (await output.ReadLineAsync() is { } text)
        {
            line(text);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
