using System.Text.Json.Nodes;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>One volume of the task: an EFS file system, a path of the container instance, or a folder that ends with the task.</summary>
internal static class VolumeRenderer
{
    public static JsonObject Render(VolumeSetting volume)
    {
        var json = new JsonObject { ["name"] = volume.Name };
        if (volume.HostPath is { } path) json["host"] = new JsonObject { ["sourcePath"] = path };
        if (volume.FileSystemId is not null) json["efsVolumeConfiguration"] = RenderFileSystem(volume);
        return json;
    }

    private static JsonObject RenderFileSystem(VolumeSetting volume)
    {
        var json = new JsonObject();
        json.Set("fileSystemId", volume.FileSystemId);
        json.Set("rootDirectory", volume.RootDirectory);
        json.Set("transitEncryption", Enabled(volume.TransitEncryption));
        if (volume.AccessPointId is null && volume.Iam is null) return json;

        var authorization = json.Child("authorizationConfig");
        authorization.Set("accessPointId", volume.AccessPointId);
        authorization.Set("iam", Enabled(volume.Iam));
        return json;
    }

    private static string? Enabled(bool? flag) => flag switch { null => null, true => "ENABLED", false => "DISABLED" };
}
