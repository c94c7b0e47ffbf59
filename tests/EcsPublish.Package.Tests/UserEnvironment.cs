using System.Diagnostics;

namespace EcsPublish.Package.Tests;

/// <summary>The environment of a user who knows nothing of this test run: none of its variables, and folders of this run instead of the user's own.</summary>
internal static class UserEnvironment
{
    private static readonly string[] Foreign = ["MSBUILD", "DOTNET_CLI_", "TESTINGPLATFORM", "AWS_", "CI", "GITHUB_", "TF_BUILD", "GITLAB_", "TMUX"];

    /// <summary>Sets it up for a process that is about to start.</summary>
    /// <param name="more">Variables on top.</param>
    public static void Apply(ProcessStartInfo start, IReadOnlyDictionary<string, string>? more)
    {
        foreach (var name in start.Environment.Keys.Where(name => Foreign.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["NUGET_PACKAGES"] = Path.Combine(PackedPackage.Folder, "packages");
        start.Environment["XDG_DATA_HOME"] = Path.Combine(PackedPackage.Folder, "data");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "true";
        start.Environment["DOTNET_NOLOGO"] = "true";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        // Profiling pays off in long runs; these are short and many.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in more ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }
    }
}
