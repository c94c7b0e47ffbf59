using System.Text.Json.Nodes;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Roles;
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
        await PlanLogGroupsAsync(session, rendered.Definition);
        return await preparation.Newest is { } newest
            ? await CompareAsync(session, rendered, newest, cancellation)
            : First(session, rendered);
    }

    private async Task<RenderedTaskDefinition> RenderAsync(AwsSession session, PlannedImage image, CancellationToken cancellation)
    {
        var survey = await preparation.Roles;
        var values = new RenderContext
        {
            File = context.DefinitionFile,
            Image = image.Reference,
            Architecture = CpuArchitecture.Of(image.Image.Platform.Architecture),
            Region = session.Identity.Region,
            SecretArns = SecretArns.ByName(await preparation.Secrets),
            ExecutionRoleArn = PlanRole("execution role", survey.Execution, session),
            TaskRoleArn = PlanRole("task role", survey.Task, session),
            DerivedPorts = DerivedPorts.Of(Settings, image.Image.Configuration, image.Image.BaseConfiguration),
            Tags = OwnershipTags.For(Settings),
        };
        return await new DefinitionRendering(context).RunAsync(values, cancellation);
    }

    private string? PlanRole<T>(string kind, SurveyedRole<T>? role, AwsSession session)
        where T : IRole
    {
        if (role is not { Wanted.Reference: { } reference })
        {
            return null;
        }

        var action = role.Found is null ? PlanAction.Create : PlanAction.Change;
        _entries.AddRange(role.Changes is { Count: > 0 } changes
            ? changes.Select(change => new PlanEntry(action, change.Planned))
            : [new PlanEntry(PlanAction.Keep, $"{kind} {reference.Name}")]);
        return role.Found?.Arn ?? reference.ArnIn(session.Identity);
    }

    private async Task PlanLogGroupsAsync(AwsSession session, JsonObject rendered)
    {
        foreach (var (name, region, group) in LogGroups.Of(context, session, rendered))
        {
            var exists = await preparation.HasLogGroupAsync(name, region);
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
