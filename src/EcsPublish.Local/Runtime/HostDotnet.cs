using System.Runtime.InteropServices;

namespace EcsPublish.Local.Runtime;

/// <summary>The .NET of this machine, which runs the containers' applications.</summary>
/// <param name="Muxer">Full path of its <c>dotnet</c> program.</param>
internal sealed record HostDotnet(string Muxer)
{
    private const string HostPathVariable = "DOTNET_HOST_PATH";

    private static string ProgramName => OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>The architecture of this machine's .NET, in the words of images: <c>amd64</c> or <c>arm64</c>.</summary>
    public static string Architecture => RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.Arm64 ? "arm64" : "amd64";

    /// <summary>The folder of the program: DOTNET_ROOT.</summary>
    public string Root => Path.GetDirectoryName(Muxer)!;

    /// <summary>The one that the SDK says it runs on, else the one that runs this process.</summary>
    public static HostDotnet Current()
    {
        var given = Environment.GetEnvironmentVariable(HostPathVariable);
        return new(File.Exists(given) ? Real(given) : OfThisProcess());
    }

    /// <summary>The installed versions of a shared framework, for example of <c>Microsoft.NETCore.App</c>.</summary>
    public IReadOnlyList<Version> Installed(string framework)
    {
        var folder = Path.Combine(Root, "shared", framework);
        return !Directory.Exists(folder)
            ? []
            : [.. Directory.GetDirectories(folder).Select(version => ParseVersion(Path.GetFileName(version))).OfType<Version>()];
    }

    /// <summary>Reads <c>10.0.0</c> or <c>11.0.0-preview.1</c>; null when it is neither.</summary>
    public static Version? ParseVersion(string text) => Version.TryParse(text.Split('-')[0], out var version) ? version : null;

    private static string Real(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    /// <summary>The runtime lies at <c>root/shared/Microsoft.NETCore.App/10.0.0/</c>.</summary>
    private static string OfThisProcess() =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", ProgramName));
}
