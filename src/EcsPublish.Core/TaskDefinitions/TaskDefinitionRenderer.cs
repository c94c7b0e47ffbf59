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
        new TaskRenderer(_settings, _context, _definition, _diagnostics).Render();
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
        var name = found.Container?.Text("name");
        if (found.Reason is { } reason)
            _notes.Add($"The project runs in container '{name}' of {_settings.File}, {reason}. EcsContainerName says which.");
        if (found.Candidates.Count == 0) return found.Container ?? AddContainer(_settings.Container.Name);

        var unclear = Diagnostics.ProjectContainerUnclear.With(
            _settings.File, string.Join("', '", found.Candidates), _settings.Container.Name);
        _diagnostics.Add(unclear with { File = _settings.File });
        return [];
    }

    private void RenderSidecar(ContainerSettings sidecar)
    {
        var known = _definition.Containers().FirstOrDefault(container => container.Text("name") == sidecar.Name);
        RenderContainer(sidecar, known ?? AddContainer(sidecar.Name));
    }

    private void RenderContainer(ContainerSettings settings, JsonObject container)
    {
        new ContainerRenderer(settings, container).Render();
        new SecretRenderer(_context.SecretArns, _diagnostics).Render(settings.Secrets, container);
        LogRenderer.Render(settings.Log, container, _context.Region);
    }

    private JsonObject AddContainer(string name)
    {
        var container = new JsonObject { ["name"] = name };
        _definition.List("containerDefinitions").Add((JsonNode)container);
        return container;
    }

    // .NET's garbage collector sizes the heap by the container's limit, not by the task's.
    private void ShareMemory()
    {
        var containers = _definition.Containers().ToList();
        if (containers.Count == 1 && containers[0]["memory"] is null && TaskSize.MemoryMiB(_definition["memory"]) is { } memory)
            containers[0]["memory"] = memory;
    }
}
