using System.Text.Json.Nodes;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Roles;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Publishing;

/// <summary>The roles of the definition as they are before the publish changes anything.</summary>
internal sealed record RoleSurvey
{
    /// <summary>EcsExecutionRole; null when it is unset.</summary>
    public RoleReference? ExecutionRole { get; private init; }

    /// <summary>EcsTaskRole; null when it is unset.</summary>
    public RoleReference? TaskRole { get; private init; }

    /// <summary>The execution role as it was found; null when it is missing.</summary>
    public RoleState? FoundExecutionRole { get; private init; }

    /// <summary>The task role as it was found; null when it is missing.</summary>
    public RoleState? FoundTaskRole { get; private init; }

    /// <summary>Every problem that the publish will not put right by itself.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; private init; } = [];

    /// <summary>What executing a definition needs, by rendered definition.</summary>
    public required Func<IEnumerable<JsonObject>, ExecutionNeeds> NeedsOf { get; init; }

    /// <summary>The definition but for what only the built image decides; null when a secret is not there.</summary>
    public JsonObject? Draft { get; private init; }

    /// <summary>Looks both roles up and inspects them. It only reads.</summary>
    /// <param name="secrets">The secrets that the settings name. When that fails, it is reported by whoever awaits them, and not here again.</param>
    public static async Task<RoleSurvey> RunAsync(
        PublishContext context, AwsSession session, Task<IReadOnlyList<FoundSecret>> secrets, CancellationToken cancellation)
    {
        var definition = context.Settings.TaskDefinition;
        var reader = new RoleReader(session, context.Reporter);
        var (execution, task) = (Reference(RoleReference.ExecutionRole, definition.ExecutionRole), Reference(RoleReference.TaskRole, definition.TaskRole));
        var foundExecution = FindAsync(reader, execution, withPolicies: true, cancellation);
        var foundTask = FindAsync(reader, task, definition.TaskRolePolicies.Count > 0, cancellation);
        var known = await SecretsOrNullAsync(secrets);
        var keys = (known ?? []).Where(secret => secret.KeyId is not null).ToDictionary(secret => secret.Arn, secret => secret.KeyId!);

        var survey = new RoleSurvey
        {
            ExecutionRole = execution,
            TaskRole = task,
            FoundExecutionRole = await foundExecution,
            FoundTaskRole = await foundTask,
            Draft = known is null ? null : Render(context, session.Identity, known),
            NeedsOf = definitions => ExecutionNeeds.Of(session.Identity, keys, definitions),
        };
        return survey with { Findings = survey.Inspect(new RoleInspection(context.Settings, session.Identity, context.Reporter)) };
    }

    private IReadOnlyList<Diagnostic> Inspect(RoleInspection inspection) =>
    [
        .. ExecutionRole is null ? [] : inspection.OfExecutionRole(ExecutionRole, FoundExecutionRole, NeedsOf(Draft is null ? [] : [Draft])),
        .. TaskRole is null ? [] : inspection.OfTaskRole(TaskRole, FoundTaskRole),
    ];

    private static RoleReference? Reference(string property, string? role) => role is null ? null : new RoleReference(property, role);

    private static Task<RoleState?> FindAsync(RoleReader reader, RoleReference? role, bool withPolicies, CancellationToken cancellation) =>
        role is null ? Task.FromResult<RoleState?>(null) : reader.FindAsync(role, withPolicies, cancellation);

    private static async Task<IReadOnlyList<FoundSecret>?> SecretsOrNullAsync(Task<IReadOnlyList<FoundSecret>> secrets)
    {
        try
        {
            return await secrets;
        }
        catch (PublishException)
        {
            return null;
        }
    }

    private static JsonObject Render(PublishContext context, AwsIdentity identity, IEnumerable<FoundSecret> secrets) =>
        TaskDefinitionRenderer.Render(context.Settings.TaskDefinition, new RenderContext
        {
            File = context.DefinitionFile,
            Image = $"{RegistryOf(context, identity)}/{context.Settings.Image.Repository}",
            Architecture = "X86_64",
            Region = identity.Region,
            SecretArns = secrets.ToDictionary(secret => secret.Name, secret => secret.Arn),
        }).Definition;

    private static string RegistryOf(PublishContext context, AwsIdentity identity) =>
        (context.IsLocal ? null : context.Settings.Image.Registry)
        ?? $"{identity.Account}.dkr.ecr.{identity.Region}.amazonaws.com{(identity.Partition == "aws-cn" ? ".cn" : "")}";
}
