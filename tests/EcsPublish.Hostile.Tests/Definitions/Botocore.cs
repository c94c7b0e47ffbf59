using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace EcsPublish.Hostile.Tests.Definitions;

/// <summary>AWS's own model of its requests, as the aws CLI has it.</summary>
internal static class Botocore
{
    private static readonly Lazy<bool> IsThere = new(() => Run("-c", "import botocore") is (0, _, _));

    /// <summary>Ends the test as inconclusive where it is not installed.</summary>
    public static void Require()
    {
        if (!IsThere.Value) Assert.Inconclusive("python3 with botocore is not installed.");
    }

    /// <summary>Checks requests, many at once: starting it takes longer than all of them.</summary>
    /// <param name="requests">By a name that begins with the operation: <c>RunTask.spot</c>.</param>
    /// <returns>What is wrong, by the same name; nothing for those that are right.</returns>
    public static IReadOnlyDictionary<string, string> Validate(IEnumerable<KeyValuePair<string, JsonNode>> requests)
    {
        var folder = Directory.CreateTempSubdirectory("botocore-").FullName;
        try
        {
            foreach (var (name, request) in requests) File.WriteAllText(Path.Combine(folder, name + ".json"), request.ToJsonString());
            var (exitCode, output, error) = Run(Path.Combine(AppContext.BaseDirectory, "Definitions", "validate.py"), folder);
            Assert.AreEqual(0, exitCode, error);
            return JsonNode.Parse(output)!.AsObject().ToDictionary(member => Path.GetFileNameWithoutExtension(member.Key), member => member.Value!.GetValue<string>());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = python.StandardError.ReadToEndAsync();
            var output = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return (python.ExitCode, output, error.Result);
        }
        catch (Win32Exception)
        {
            return (-1, "", "There is no python3.");
        }
    }
}
