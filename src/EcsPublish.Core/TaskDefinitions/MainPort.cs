using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>The port that a service is reached by.</summary>
internal static class MainPort
{
    /// <summary>The first port of a container; null without one.</summary>
    public static int? Of(JsonObject definition, string container) => definition.Containers()
        .FirstOrDefault(candidate => candidate.Text("name") == container)?["portMappings"].Objects()
        .FirstOrDefault()?["containerPort"]?.GetValue<int>();
}
