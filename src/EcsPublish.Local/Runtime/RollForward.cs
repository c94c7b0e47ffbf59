using System.Text.Json;
using System.Text.Json.Nodes;
using EcsPublish.Local.Runtime.Processes;

namespace EcsPublish.Local.Runtime;

/// <summary>Whether an application needs leave to run on a newer .NET than it was built for, since this machine has no other.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/core/versions/selection#framework-dependent-apps-roll-forward</remarks>
internal static class RollForward
{
    /// <summary>The variable that gives leave.</summary>
    public const string Variable = "DOTNET_ROLL_FORWARD";

    private const string ConfigExtension = ".runtimeconfig.json";

    /// <summary>Looks at the application's <c>.runtimeconfig.json</c>.</summary>
    /// <param name="launch">How the application is started: its own host, or <c>dotnet</c> and its dll.</param>
    /// <param name="host">The .NET of this machine.</param>
    /// <returns>The sentence that says so, or null when no leave is needed or none would help.</returns>
    public static string? Reason(Launch launch, HostDotnet host)
    {
        var dll = launch.Arguments.FirstOrDefault(argument => argument.EndsWith(".dll", StringComparison.Ordinal)) ?? "";
        var application = launch.Program == host.Muxer ? Path.ChangeExtension(Path.Combine(launch.Folder, dll), null) : launch.Program;
        return Needs(application + ConfigExtension)
            .Select(need => Reason(Path.GetFileName(application), need.Name, need.Version, host.Installed(need.Name)))
            .FirstOrDefault(reason => reason is not null);
    }

    /// <summary>Whether an application, named by its path without extension, uses shared frameworks instead of a
    /// runtime of its own.</summary>
    public static bool IsFrameworkDependent(string application) => Needs(application + ConfigExtension).Count > 0;

    private static string? Reason(string application, string framework, Version? wanted, IReadOnlyList<Version> installed)
    {
        var newest = installed.Max();
        var fits = installed.Any(version => version.Major == wanted?.Major && version >= wanted);
        return fits || wanted is null || newest is null || newest < wanted
            ? null
            : $"{application} asks for {framework} {wanted}; this machine has {newest}, so it runs with {Variable}=Major.";
    }

    private static IReadOnlyList<(string Name, Version? Version)> Needs(string configFile)
    {
        if (!File.Exists(configFile) || Options(configFile) is not { } options)
            return [];
        var frameworks = options["frameworks"] as JsonArray ?? [options["framework"]?.DeepClone()];
        return
        [
            .. frameworks.OfType<JsonObject>()
                .Select(framework => ((string?)framework["name"] ?? "", HostDotnet.ParseVersion((string?)framework["version"] ?? ""))),
        ];
    }

    private static JsonNode? Options(string configFile)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(configFile))?["runtimeOptions"];
        }
        catch (JsonException)
        {
            return null; // The host reports a damaged file better, in the container's log.
        }
    }
}
