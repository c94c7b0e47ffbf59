using System.Diagnostics;
using System.Text.Json.Nodes;

namespace EcsPublish.Local.Tests.Cli;

/// <summary>The <c>aws</c> command as a person has it, pointed at a server by the environment alone.</summary>
internal sealed class AwsCli(LocalFixture local)
{
    /// <summary>Whether it is on PATH.</summary>
    public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "aws.exe" : "aws")));

    /// <summary>Runs one command, which has to succeed.</summary>
    /// <returns>What it printed, or null when it printed nothing.</returns>
    public async Task<JsonNode?> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var (exitCode, output, error) = await TryAsync(arguments, cancellation);
        Assert.AreEqual(0, exitCode, $"aws {string.Join(' ', arguments)}: {error}");
        return output.Length == 0 ? null : JsonNode.Parse(output);
    }

    /// <summary>Runs one command, whatever comes of it.</summary>
    public async Task<(int ExitCode, string Output, string Error)> TryAsync(string[] arguments, CancellationToken cancellation)
    {
        using var process = Process.Start(StartInfo(arguments))!;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output, await error);
    }

    private ProcessStartInfo StartInfo(string[] arguments)
    {
        var start = new ProcessStartInfo("aws", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["AWS_ACCESS_KEY_ID"] = local.Server.AccessKeyId;
        start.Environment["AWS_SECRET_ACCESS_KEY"] = local.Server.SecretAccessKey;
        start.Environment["AWS_REGION"] = local.Server.Region;
        start.Environment["AWS_DEFAULT_REGION"] = local.Server.Region;
        start.Environment["AWS_ENDPOINT_URL"] = local.Server.Endpoint.ToString();
        start.Environment["AWS_CONFIG_FILE"] = Path.Combine(local.Folder, "no-config");
        start.Environment["AWS_MAX_ATTEMPTS"] = "1";
        start.Environment["AWS_PAGER"] = "";
        foreach (var inherited in new[] { "AWS_PROFILE", "AWS_SESSION_TOKEN" }) start.Environment.Remove(inherited);
        return start;
    }
}
