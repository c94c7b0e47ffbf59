using System.ComponentModel;
using System.Diagnostics;

namespace EcsPublish.Core.Tests.TaskDefinitions;

/// <summary>AWS's own model of the request, as the aws CLI checks it: names, types and required members.</summary>
[TestClass]
public sealed class WhenBotocoreIsInstalled
{
    private const string Validate = """
        import json, sys
        import botocore.session
        from botocore.validate import validate_parameters
        shape = botocore.session.get_session().get_service_model("ecs").operation_model("RegisterTaskDefinition").input_shape
        validate_parameters(json.load(open(sys.argv[1], encoding="utf-8")), shape)
        """;

    public static IEnumerable<object[]> Examples => RenderingExample.Names.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Examples))]
    public async Task It_takes_the_rendering(string example)
    {
        if (await RunAsync("import botocore") is not (0, _)) Assert.Inconclusive("python3 with botocore is not installed.");

        var (exitCode, error) = await RunAsync(Validate, RenderingExample.PathOf(example));

        Assert.AreEqual(0, exitCode, error);
    }

    private static async Task<(int ExitCode, string Error)> RunAsync(string script, params string[] arguments)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", ["-c", script, .. arguments]) { RedirectStandardError = true })!;
            var error = await python.StandardError.ReadToEndAsync();
            await python.WaitForExitAsync();
            return (python.ExitCode, error);
        }
        catch (Win32Exception)
        {
            return (-1, "There is no python3.");
        }
    }
}
