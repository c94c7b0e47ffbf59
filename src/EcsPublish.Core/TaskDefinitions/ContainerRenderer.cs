using System.Text.Json.Nodes;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>Lays the settings of one container over its definition: what is set wins, lists with keys are merged by key.</summary>
internal sealed class ContainerRenderer(ContainerSettings settings, JsonObject container)
{
    /// <summary>Everything but secrets and the log driver, which need facts from outside.</summary>
    public void Render()
    {
        RenderProcess();
        RenderLimits();
        RenderEnvironment();
        RenderLists();
        RenderHealthCheck();
        if (settings.FirelensType is { } type) container.Child("firelensConfiguration")["type"] = type;
    }

    private void RenderProcess()
    {
        container.Set("image", settings.Image);
        container.Set("essential", settings.Essential);
        container.Set("entryPoint", settings.EntryPoint);
        container.Set("command", settings.Command);
        container.Set("workingDirectory", settings.WorkingDirectory);
        container.Set("user", settings.User);
        container.Set("readonlyRootFilesystem", settings.ReadonlyRootFilesystem);
        if (settings.Init is { } init) container.Child("linuxParameters")["initProcessEnabled"] = init;
    }

    private void RenderLimits()
    {
        container.Set("cpu", settings.Cpu);
        container.Set("memory", settings.Memory);
        container.Set("memoryReservation", settings.MemoryReservation);
        container.Set("startTimeout", settings.StartTimeout);
        container.Set("stopTimeout", settings.StopTimeout);
    }

    private void RenderEnvironment()
    {
        var names = settings.Environment.Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        container.RemoveByName("secrets", names);
        container.Merge("environment", settings.Environment.Select(pair => new JsonObject { ["name"] = pair.Key, ["value"] = pair.Value }));

        var known = container["environmentFiles"].Objects().Select(file => file.Text("value")).ToHashSet();
        foreach (var file in settings.EnvironmentFiles.Where(known.Add))
            container.List("environmentFiles").Add((JsonNode)new JsonObject { ["value"] = file, ["type"] = "s3" });
    }

    private void RenderLists()
    {
        container.Merge("portMappings", settings.Ports.Select(PortRenderer.Render));
        container.Merge("mountPoints", settings.MountPoints.Select(RenderMountPoint));
        container.Merge("dependsOn", settings.DependsOn.Select(
            dependency => new JsonObject { ["containerName"] = dependency.Container, ["condition"] = dependency.Condition }));
        container.Merge("ulimits", settings.Ulimits.Select(
            limit => new JsonObject { ["name"] = limit.Name, ["softLimit"] = limit.Soft, ["hardLimit"] = limit.Hard }));
        container.Merge("dockerLabels", settings.DockerLabels);
    }

    private static JsonObject RenderMountPoint(MountPointSetting mountPoint)
    {
        var json = new JsonObject { ["sourceVolume"] = mountPoint.Volume, ["containerPath"] = mountPoint.ContainerPath };
        json.Set("readOnly", mountPoint.ReadOnly);
        return json;
    }

    private void RenderHealthCheck()
    {
        if (settings.HealthCheck is not { } check) return;

        var json = container.Child("healthCheck");
        json.Set("command", check.Command);
        json.Set("interval", check.Interval);
        json.Set("timeout", check.Timeout);
        json.Set("retries", check.Retries);
        json.Set("startPeriod", check.StartPeriod);
    }
}
