using System.Text.Json.Nodes;
using EcsPublish.Local.Storage;

namespace EcsPublish.Local.Runtime.Docker;

/// <summary>Marks what this server makes in an engine that others use too, so that it finds its own again and nothing else.</summary>
/// <param name="Owner">The folder's access key id: two folders of the same path, in two build containers that share an engine, differ in it.</param>
/// <param name="Folder">The path of the data folder, for people.</param>
internal sealed record EngineLabels(string Owner, string Folder)
{
    private const string OwnerLabel = "ecs-publish.owner";
    private const string TaskIdLabel = "ecs-publish.task-id";

    /// <summary>The labels of a data folder.</summary>
    public static EngineLabels Of(LocalFolder folder) => new(FolderKeys.Of(folder).AccessKeyId, folder.Root);

    /// <summary>Labels for what belongs to a task.</summary>
    public Dictionary<string, string> For(ContainerSpec container) => new()
    {
        [OwnerLabel] = Owner,
        ["ecs-publish.folder"] = Folder,
        ["ecs-publish.task"] = container.TaskArn,
        [TaskIdLabel] = container.TaskId,
    };

    /// <summary>The query that finds what belongs to a task, or, without one, to any task of this folder.</summary>
    public string Filter(string? taskId = null)
    {
        var labels = new JsonArray($"{OwnerLabel}={Owner}");
        if (taskId is not null)
            labels.Add($"{TaskIdLabel}={taskId}");
        return "filters=" + Uri.EscapeDataString(new JsonObject { ["label"] = labels }.ToJsonString());
    }
}
