using System.Diagnostics;
using System.Text.RegularExpressions;

namespace EcsPublish.Engine.Tests;

[TestClass]
public sealed partial class WhenLocalRunsInTheForeground
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ecs-local-");
    private Process _local = null!;

    public TestContext TestContext { get; set; } = null!;

    [TestInitialize]
    public void Start() => _local = EngineProgram.Start(_folder.FullName, "local", "--port", "0", "--folder", Path.Combine(_folder.FullName, "aws"));

    [TestCleanup]
    public void Stop()
    {
        EngineProgram.End(_local);
        _folder.Delete(recursive: true);
    }

    [TestMethod]
    public async Task Its_export_line_points_the_aws_CLI_at_it()
    {
        var exports = Export().Matches(await ExportLineAsync()).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        if (!IsOnPath("aws"))
            Assert.Inconclusive("The aws command is not on PATH.");

        var start = new ProcessStartInfo("aws", ["sts", "get-caller-identity", "--query", "Arn", "--output", "text"]) { RedirectStandardOutput = true };
        foreach (var (name, value) in exports)
            start.Environment[name] = value;
        using var aws = Process.Start(start)!;

        Assert.AreEqual("arn:aws:iam::000000000000:user/local", (await aws.StandardOutput.ReadToEndAsync(TestContext.CancellationToken)).Trim());
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public async Task Ctrl_C_ends_it_in_good_order()
    {
        await ExportLineAsync();

        EngineProgram.Signal(_local, "INT");

        await _local.WaitForExitAsync(TestContext.CancellationToken);
        Assert.AreEqual(0, _local.ExitCode);
        Assert.IsFalse(File.Exists(Path.Combine(_folder.FullName, "aws", "server.json")));
    }

    [TestMethod]
    public async Task A_second_one_on_the_folder_says_why_it_does_not_start()
    {
        await ExportLineAsync();

        using var second = EngineProgram.Start(_folder.FullName, "local", "--port", "0", "--folder", Path.Combine(_folder.FullName, "aws"));
        var error = await second.StandardError.ReadToEndAsync(TestContext.CancellationToken);
        await second.WaitForExitAsync(TestContext.CancellationToken);

        Assert.AreEqual(1, second.ExitCode);
        StringAssert.Contains(error, "is in use by another local AWS");
    }

    private async Task<string> ExportLineAsync()
    {
        while (await _local.StandardOutput.ReadLineAsync(TestContext.CancellationToken) is { } line)
        {
            if (line.StartsWith("export ", StringComparison.Ordinal))
                return line;
        }

        throw new AssertFailedException("The local AWS ended without an export line.");
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    [GeneratedRegex(@"(\w+)=(\S+)")]
    private static partial Regex Export();
}
