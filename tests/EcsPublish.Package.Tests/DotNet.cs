using System.Diagnostics;
using System.Text;

namespace EcsPublish.Package.Tests;

/// <summary>The <c>dotnet</c> command, as a user runs it: no environment of the test run leaks into it.</summary>
internal static class DotNet
{
    private static readonly string[] Foreign = ["MSBUILD", "DOTNET_CLI_TELEMETRY", "TESTINGPLATFORM", "AWS_", "CI", "GITHUB_", "TF_BUILD", "GITLAB_"];

    /// <summary>Runs to the end.</summary>
    public static CommandResult Run(string folder, params IEnumerable<string> arguments)
    {
        using var command = Start(folder, arguments);
        return command.WaitForEnd();
    }

    /// <summary>Starts; the caller waits, reads or kills.</summary>
    public static RunningCommand Start(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(name => Foreign.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["NUGET_PACKAGES"] = Path.Combine(PackedPackage.Folder, "packages");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "true";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return new RunningCommand(Process.Start(start)!);
    }
}
