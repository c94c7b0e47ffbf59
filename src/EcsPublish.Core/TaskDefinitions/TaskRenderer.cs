using System.Globalization;
using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>Everything of a definition that belongs to the task as a whole.</summary>
internal sealed class TaskRenderer(
    TaskDefinitionSettings settings, RenderContext context, JsonObject definition, List<Diagnostic> diagnostics)
{
    public void Render()
    {
        RenderFamily();
        RenderSize();
        RenderPlatform();
        RenderRoles();
        if (settings.EphemeralStorage is { } size) definition["ephemeralStorage"] = new JsonObject { ["sizeInGiB"] = size };
        definition.Set("pidMode", settings.PidMode);
        definition.Set("enableFaultInjection", settings.EnableFaultInjection);
        definition.Merge("volumes", settings.Volumes.Select(VolumeRenderer.Render));
        definition.Merge("tags", context.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal)
            .Select(tag => new JsonObject { ["key"] = tag.Key, ["value"] = tag.Value }));
    }

    // EcsFamily beats the file, and the file beats the name made from the repository.
    private void RenderFamily()
    {
        var written = definition.Text("family") ?? "";
        if (written.Length > 0 && settings.FamilyIsDefault) return;

        if (written.Length > 0 && written != settings.Family)
            Report(Diagnostics.FamilyOverridden.With(settings.File, written, settings.Family));
        definition["family"] = settings.Family;
    }

    private void RenderSize()
    {
        definition.Set("networkMode", settings.NetworkMode);
        definition.Set("requiresCompatibilities", LaunchTypes());
        definition.Set("cpu", settings.Cpu?.ToString(CultureInfo.InvariantCulture));
        definition.Set("memory", settings.Memory?.ToString(CultureInfo.InvariantCulture));
        if (!definition["requiresCompatibilities"].Texts().Contains("FARGATE")) return;

        // Fargate needs all three; the smallest size is the default of EcsCpu and EcsMemory.
        definition["networkMode"] ??= "awsvpc";
        definition["cpu"] ??= "256";
        definition["memory"] ??= "512";
    }

    // A file that says nothing of where it runs, and nothing that Fargate cannot do, gets what a project without a file gets.
    private string[]? LaunchTypes()
    {
        if (settings.LaunchType is { } launchType) return [launchType];

        var isOpen = context.File is not null && !definition["requiresCompatibilities"].Texts().Any();
        return isOpen && (definition.Text("networkMode") ?? "awsvpc") == "awsvpc" ? ["FARGATE"] : null;
    }

    private void RenderPlatform()
    {
        var platform = definition.Child("runtimePlatform");
        SetPlatform(platform, "cpuArchitecture", context.Architecture);
        SetPlatform(platform, "operatingSystemFamily", "LINUX");
    }

    private void SetPlatform(JsonObject platform, string name, string built)
    {
        if (platform.Text(name) is { } written && written != built)
            Report(Diagnostics.PlatformOverridden.With(settings.File, name, written, built));
        platform[name] = built;
    }

    private void RenderRoles()
    {
        definition.Set("executionRoleArn", context.ExecutionRoleArn);
        definition.Set("taskRoleArn", context.TaskRoleArn);
    }

    private void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic with { File = settings.File });
}
