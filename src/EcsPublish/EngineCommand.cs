using System.Diagnostics;

namespace EcsPublish;

/// <summary>How the engine is started.</summary>
/// <param name="DotNetHost">The muxer that runs the build, <c>$(DOTNET_HOST_PATH)</c>; empty finds <c>dotnet</c> on the PATH.</param>
/// <param name="Engine">Full path of EcsPublish.Engine.dll.</param>
/// <param name="Program">Full path of the engine as a program of its own; empty when the package has none for this machine.</param>
internal sealed record EngineCommand(string DotNetHost, string Engine, string Program)
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Whether the engine is a program of its own.</summary>
    public bool IsProgram => Program.Length > 0;

    /// <summary>The same without the program, for a machine that does not run it.</summary>
    public EngineCommand Portable => this with { Program = "" };

    private string Host => DotNetHost.Length == 0 ? "dotnet" : DotNetHost;

    /// <summary>The process that serves a build. The program is told which <c>dotnet</c> runs the local AWS.</summary>
    /// <exception cref="SystemException">The program cannot be made executable.</exception>
    public ProcessStartInfo Serve()
    {
        if (!IsProgram)
        {
            return new(Host, ["exec", Engine, "serve"]);
        }

        MakeExecutable();
        return new(Program, ["serve"]) { Environment = { ["DOTNET_HOST_PATH"] = Host } };
    }

    // NuGet keeps no modes; what it gives to files of a package depends on its version.
    private void MakeExecutable()
    {
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(Program) is var mode && !mode.HasFlag(UnixFileMode.UserExecute))
        {
            File.SetUnixFileMode(Program, mode | Executable);
        }
    }
}
