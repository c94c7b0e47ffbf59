using System.Text.Json.Nodes;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Settings;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Previews;

/// <summary>Renders the definition and compares it with the newest revision.</summary>
internal sealed class DefinitionPlanner(PublishContext context, Preparation preparation)
{
    private readonly List<PlanEntry> _entries = [];

    private PublishSettings Settings => context.Settings;

    /// <summary>What would happen to roles, log groups and the definition, in this order.</summary>
    public IReadOnlyList<PlanEntry> Entries => _entries;

    /// <summary>The revision that would run: the newest when it says the same, else one that is not registered yet.</summary>
    public async Task<RegisteredDefinition> RunAsync(PlannedImage image, CancellationToken cancellation)
    {
        var session = await preparation.Session;
        var rendered = await RenderAsync(session, image, cancellation);
        await PlanLogGroupsAsync(session, rendered.Definition, cancellation);
        return await preparation.Newest is { } newest
            ? await CompareAsync(session, rendered, newest, cancellation)
            : First(session, rendered);
    }

    private async Task<RenderedTaskDefinition> RenderAsync(AwsSession session, PlannedImage image, CancellationToken cancellation) =>
        await new DefinitionRendering(context).RunAsync(
            new RenderContext
            {
                File = context.DefinitionFile,
                Image = image.Reference,
                Architecture = CpuArchitecture.Of(image.Image.Platform.Architecture),
                Region = session.Identity.Region,
                ExecutionRoleArn = await RoleAsync(session, "EcsExecutionRole", Settings.TaskDefinition.ExecutionRole, preparation.ExecutionRole),
                TaskRoleArn = await RoleAsync(session, "EcsTaskRole", Settings.TaskDefinition.TaskRole, preparation.TaskRole),
                SecretArns = await preparation.Secrets,
                DerivedPorts = DerivedPorts.Of(Settings, image.Image.Configuration, image.BaseConfiguration),
                Tags = OwnershipTags.For(Settings),
            },
            cancellation);

    private async Task<string?> RoleAsync(AwsSession session, string property, string? name, Task<string?> look)
    {
        if (name is null)
        {
            return null;
        }

        var found = await look;
        var isExecutionRole = property == "EcsExecutionRole";
        if (found is null && !(isExecutionRole && Settings.TaskDefinition.CreateExecutionRole))
        {
            throw new Role(session, Settings, context.Reporter, property, name).Missing("Create it before you publish.");
        }

        var kind = isExecutionRole ? "execution role" : "task role";
        _entries.Add(new PlanEntry(found is null ? PlanAction.Create : PlanAction.Keep, $"{kind} {Operations.Resource.NameOf(name)}"));
        return found ?? session.Identity.RoleArn(name);
    }

    private async Task PlanLogGroupsAsync(AwsSession session, JsonObject rendered, CancellationToken cancellation)
    {
        foreach (var (name, group) in LogGroups.Of(context, session, rendered))
        {
            var exists = await group.ExistsAsync(cancellation);
            _entries.Add(exists
                ? new PlanEntry(PlanAction.Keep, $"log group {name}")
                : new PlanEntry(PlanAction.Create, $"log group {name} ({group.Retention})"));
        }
    }

    private async Task<RegisteredDefinition> CompareAsync(
        AwsSession session, RenderedTaskDefinition rendered, TaskDefinition newest, CancellationToken cancellation)
    {
        var drift = await new RevisionDrift(session, Settings).FindAsync(newest, cancellation);
        _entries.AddRange(drift is null ? [] : [drift]);
        var differences = TaskDefinitionComparer.Compare(rendered.Definition, ShapeMapper.ToJson(newest));
        var name = $"{newest.Family}:{newest.Revision}";
        _entries.Add(differences.Count == 0
            ? new PlanEntry(PlanAction.Keep, $"task definition {name}")
            : new PlanEntry(PlanAction.Change, $"task definition {newest.Family}: a new revision after {name}", differences));
        return differences.Count == 0
            ? new RegisteredDefinition(newest.TaskDefinitionArn, newest.Family, newest.Revision ?? 0, Reused: true, rendered.Definition, rendered.ContainerName)
            : Unregistered(session, rendered);
    }

    private RegisteredDefinition First(AwsSession session, RenderedTaskDefinition rendered)
    {
        _entries.Add(new PlanEntry(PlanAction.Create, $"task definition {Settings.TaskDefinition.Family}"));
        return Unregistered(session, rendered);
    }

    // Which number the revision gets is ECS's to say: inactive ones count too.
    private RegisteredDefinition Unregistered(AwsSession session, RenderedTaskDefinition rendered)
    {
        var family = Settings.TaskDefinition.Family;
        return new RegisteredDefinition(session.Identity.Arn("ecs", $"task-definition/{family}:new"), family, 0, Reused: false, rendered.Definition, rendered.ContainerName);
    }
}
