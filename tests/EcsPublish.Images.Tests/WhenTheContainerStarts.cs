using EcsPublish.Images.Configuration;

namespace EcsPublish.Images.Tests;

/// <summary>Entry point and default arguments, rule by rule as in the .NET SDK; lists are written with spaces.</summary>
[TestClass]
public sealed class WhenTheContainerStarts
{
    [TestMethod]
    [DataRow("", "", "", "dotnet app.dll", "", "", "", "dotnet app.dll", "")]
    [DataRow("", "", "", "dotnet app.dll", "--always", "--default", "", "dotnet app.dll --always", "--default")]
    [DataRow("", "", "", "dotnet app.dll", "", "", "base.sh", "dotnet app.dll", "", DisplayName = "The base's entry point is replaced")]
    [DataRow("init", "-x", "", "dotnet app.dll", "-y", "-z", "", "init -x", "dotnet app.dll -y -z", DisplayName = "Entry point given")]
    [DataRow("", "--arg", "", "dotnet app.dll", "", "", "", "dotnet app.dll", "--arg", DisplayName = "Arguments alone, as before .NET 8")]
    [DataRow("", "", "DefaultArgs", "dotnet app.dll", "", "-z", "base.sh", "base.sh", "dotnet app.dll -z", DisplayName = "The base's is kept")]
    [DataRow("", "", "DefaultArgs", "dotnet app.dll", "", "", "dotnet", "", "dotnet app.dll", DisplayName = "The bare muxer is dropped")]
    [DataRow("", "", "DefaultArgs", "dotnet app.dll", "", "", "/usr/bin/dotnet", "", "dotnet app.dll")]
    [DataRow("own", "", "None", "", "", "-z", "base.sh", "own", "-z")]
    [DataRow("", "", "None", "", "", "-z", "base.sh", "base.sh", "-z")]
    [DataRow("", "", "Entrypoint", "app", "", "", "", "app", "")]
    public void The_command_is(
        string entrypoint,
        string entrypointArgs,
        string instruction,
        string appCommand,
        string appCommandArgs,
        string defaultArgs,
        string baseEntrypoint,
        string expectedEntrypoint,
        string expectedCmd)
    {
        var image = Describe(entrypoint, entrypointArgs, instruction, appCommand, appCommandArgs) with { DefaultArgs = Words(defaultArgs) };

        var command = CommandRule.Decide(image, Words(baseEntrypoint));

        Assert.AreEqual((expectedEntrypoint, expectedCmd), (string.Join(' ', command.Entrypoint), string.Join(' ', command.Cmd)));
    }

    [TestMethod]
    [DataRow("own", "", "Entrypoint", "app", "", "ContainerEntrypoint is set")]
    [DataRow("", "-x", "DefaultArgs", "app", "", "ContainerEntrypointArgs is set")]
    [DataRow("", "", "", "", "-y", "ContainerAppCommandArgs is set")]
    [DataRow("", "", "None", "app", "", "ContainerAppCommand is set")]
    [DataRow("", "", "Both", "app", "", "ContainerAppCommandInstruction is 'Both'")]
    public void A_contradiction_is_named(
        string entrypoint, string entrypointArgs, string instruction, string appCommand, string appCommandArgs, string expected)
    {
        var image = Describe(entrypoint, entrypointArgs, instruction, appCommand, appCommandArgs);

        var failure = Assert.ThrowsExactly<ImageException>(() => CommandRule.Decide(image, []));

        StringAssert.StartsWith(failure.Message, expected);
    }

    private static ImageDescription Describe(
        string entrypoint, string entrypointArgs, string instruction, string appCommand, string appCommandArgs) => new()
        {
            PublishFolder = "unused",
            PackageFiles = new Dictionary<string, string>(),
            Platform = new Platform("linux", "amd64"),
            Entrypoint = Words(entrypoint),
            EntrypointArgs = Words(entrypointArgs),
            AppCommandInstruction = instruction,
            AppCommand = Words(appCommand),
            AppCommandArgs = Words(appCommandArgs),
        };

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
