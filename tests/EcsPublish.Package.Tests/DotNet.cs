namespace EcsPublish.Package.Tests;

/// <summary>The <c>dotnet</c> command, as a user runs it.</summary>
internal static class DotNet
{
    /// <summary>The program that runs this test.</summary>
    public static string Program { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs to the end.</summary>
    public static CommandResult Run(string folder, params IEnumerable<string> arguments)
    {
        using var command = Start(folder, arguments);
        return command.WaitForEnd();
    }

    /// <summary>Starts; the caller waits, reads or kills.</summary>
    public static RunningCommand Start(string folder, params IEnumerable<string> arguments) => RunningCommand.Start(Program, folder, arguments);
}
