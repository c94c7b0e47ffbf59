using System.Globalization;
using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>
/// Makes the task definition: the settings laid over the file, if there is one, and what only the build and AWS know laid over both.
/// What nobody set is not rendered. Equal input gives equal text.
/// </summary>
internal sealed class TaskDefinitionRenderer
{
    private readonly TaskDefinitionSettings _settings;
    private readonly RenderContext _context;
    private readonly JsonObject _definition;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<string> _notes = [];

    private TaskDefinitionRenderer(TaskDefinitionSettings settings, RenderContext context)
    {
        _settings = settings;
        _context = context;
        _definition = context.File?.DeepClone().AsObject() ?? [];
    }

    /// <summary>Renders once. Faults of the file that only show here are in the result, never thrown.</summary>
    public static RenderedTaskDefinition Render(TaskDefinitionSettings settings, RenderContext context) =>
        new TaskDefinitionRenderer(settings, context).Render();

    private RenderedTaskDefinition Render()
    {
        RenderFamily();
        RenderTask();
        RenderPlatform();
        var container = RenderProjectContainer();
        foreach (var sidecar in _settings.Sidecars) RenderSidecar(sidecar);
        ShareMemory();
        MemberOrder.Apply(_definition);

        return new()
        {
            Definition = _definition,
            ContainerName = container.Text("name") ?? _settings.Container.Name,
            Diagnostics = _diagnostics,
            Notes = _notes,
        };
    }

    // EcsFamily beats the file, and the file beats the name made from the repository.
    private void RenderFamily()
    {
        var written = _definition.Text("family") ?? "";
        if (written.Length > 0 && _settings.FamilyIsDefault) return;

        if (written.Length > 0 && written != _settings.Family)
            Report(Diagnostics.FamilyOverridden.With(_settings.File, written, _settings.Family));
        _definition["family"] = _settings.Family;
    }

    private void RenderTask()
    {
        _definition.Set("networkMode", _settings.NetworkMode);
        _definition.Set("requiresCompatibilities", LaunchTypes());
        _definition.Set("cpu", _settings.Cpu?.ToString(CultureInfo.InvariantCulture));
        _definition.Set("memory", _settings.Memory?.ToString(CultureInfo.InvariantCulture));
        if (_definition["requiresCompatibilities"].Texts().Contains("FARGATE")) RenderFargateDefaults();

        if (_settings.EphemeralStorage is { } size) _definition["ephemeralStorage"] = new JsonObject { ["sizeInGiB"] = size };
        _definition.Set("executionRoleArn", _context.ExecutionRoleArn);
        _definition.Set("taskRoleArn", _context.TaskRoleArn);
        _definition.Set("pidMode", _settings.PidMode);
        _definition.Set("enableFaultInjection", _settings.EnableFaultInjection);
        _definition.Merge("volumes", _settings.Volumes.Select(VolumeRenderer.Render));
        _definition.Merge("tags", _context.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal)
            .Select(tag => new JsonObject { ["key"] = tag.Key, ["value"] = tag.Value }));
    }

    // A file that says nothing of where it runs, and nothing that Fargate cannot do, gets what a project without a file gets.
    private string[]? LaunchTypes()
    {
        if (_settings.LaunchType is { } launchType) return [launchType];

        var isOpen = _context.File is not null && !_definition["requiresCompatibilities"].Texts().Any();
        return isOpen && (_definition.Text("networkMode") ?? "awsvpc") == "awsvpc" ? ["FARGATE"] : null;
    }

    // Fargate needs all three; the smallest size is the default of EcsCpu and EcsMemory.
    private void RenderFargateDefaults()
    {
        _definition["networkMode"] ??= "awsvpc";
        _definition["cpu"] ??= "256";
        _definition["memory"] ??= "512";
    }

    private void RenderPlatform()
    {
        var platform = _definition.Child("runtimePlatform");
        SetPlatform(platform, "cpuArchitecture", _context.Architecture);
        SetPlatform(platform, "operatingSystemFamily", "LINUX");
    }

    private void SetPlatform(JsonObject platform, string name, string built)
    {
        if (platform.Text(name) is { } written && written != built)
            Report(Diagnostics.PlatformOverridden.With(_settings.File, name, written, built));
        platform[name] = built;
    }

    private JsonObject RenderProjectContainer()
    {
        var container = FindProjectContainer();
        RenderContainer(_settings.Container, container);
        container["image"] = _context.Image;
        if (_context.File is not null) LogRenderer.Complete(container, _definition.Text("family")!, _context.Region);
        if (container["portMappings"] is not JsonArray { Count: > 0 })
            container.Merge("portMappings", _context.DerivedPorts.Select(PortRenderer.Render));
        return container;
    }

    private JsonObject FindProjectContainer()
    {
        var found = ProjectContainer.Find(_definition, _settings.Container.Name);
        if (found.Reason is { } reason)
            _notes.Add($"The project runs in container '{found.Container?.Text("name")}' of {_settings.File}, {reason}. EcsContainerName says which.");
        if (found.Candidates.Count == 0) return found.Container ?? AddContainer(_settings.Container.Name);

        Report(Diagnostics.ProjectContainerUnclear.With(_settings.File, string.Join("', '", found.Candidates), _settings.Container.Name));
        return [];
    }

    private void RenderSidecar(ContainerSettings sidecar) =>
        RenderContainer(sidecar, _definition.Containers().FirstOrDefault(known => known.Text("name") == sidecar.Name) ?? AddContainer(sidecar.Name));

    private void RenderContainer(ContainerSettings settings, JsonObject container)
    {
        new ContainerRenderer(settings, container).Render();
        new SecretRenderer(_context.SecretArns, _diagnostics).Render(settings.Secrets, container);
        LogRenderer.Render(settings.Log, container, _context.Region);
    }

    private JsonObject AddContainer(string name)
    {
        var container = new JsonObject { ["name"] = name };
        _definition.List("containerDefinitions").Add(container);
        return container;
    }

    // .NET's garbage collector sizes the heap by the container's limit, not by the task's.
    private void ShareMemory()
    {
        var containers = _definition.Containers().ToList();
        if (containers.Count == 1 && containers[0]["memory"] is null && TaskSize.MemoryMiB(_definition["memory"]) is { } memory)
            containers[0]["memory"] = memory;
    }

    private void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic with { File = _settings.File });
}
