using System.Collections;

namespace EcsPublish.Engine;

/// <summary>The environment of this process.</summary>
internal static class ProcessEnvironment
{
    /// <summary>All variables.</summary>
    public static Dictionary<string, string> Read() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "");
}
