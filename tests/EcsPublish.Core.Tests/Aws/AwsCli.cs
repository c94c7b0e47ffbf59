using System.Diagnostics;

namespace EcsPublish.Core.Tests.Aws;

/// <summary>The unmodified <c>aws</c> command, pointed at an AWS in a box by the environment alone: somebody who knows nothing of this product.</summary>
internal sealed class AwsCli(LocalCloud cloud)
{
    /// <summary>Ends the test as inconclusive where it is not installed.</summary>
    public static void Require()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "aws"))))
            Assert.Inconclusive("aws is not installed.");
    }

    /// <summary>Runs one command, which has to succeed.</summary>
    public async Task RunAsync(string command, CancellationToken cancellation)
    {
        using var process = Process.Start(StartInfo(command))!;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        Assert.AreEqual(0, process.ExitCode, $"aws {command}: {await error}{await output}");
    }

    private ProcessStartInfo StartInfo(string command)
    {
        var start = new ProcessStartInfo("aws", command) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var inherited in start.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(inherited);
        start.Environment["AWS_ACCESS_KEY_ID"] = cloud.Server.AccessKeyId;
        start.Environment["AWS_SECRET_ACCESS_KEY"] = cloud.Server.SecretAccessKey;
        start.Environment["AWS_DEFAULT_REGION"] = cloud.Server.Region;
        start.Environment["AWS_ENDPOINT_URL"] = cloud.Server.Endpoint.ToString();
        start.Environment["AWS_CONFIG_FILE"] = cloud.PathOf("no-config");
        start.Environment["AWS_PAGER"] = "";
        return start;
    }
}
