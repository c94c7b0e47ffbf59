using System.Text.Json.Nodes;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Roles;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Publishing;

/// <summary>The roles that the definition names, once they are there.</summary>
/// <param name="ExecutionArn">ARN of the execution role; null when the settings name none.</param>
/// <param name="TaskArn">ARN of the task role; null when the settings name none.</param>
internal sealed record ReadyRoles(string? ExecutionArn, string? TaskArn);

/// <summary>Creates the roles that are missing, and gives those of ours what they lack.</summary>
internal sealed class RoleStep(PublishContext context, Preparation preparation)
{
    /// <summary>Reports what is wrong with the roles, then makes them ready.</summary>
    public async Task<ReadyRoles> RunAsync(CancellationToken cancellation)
    {
        var session = await preparation.Session;
        var survey = await preparation.Roles;
        context.Reporter.ReportAll(survey.Findings);
        await preparation.Secrets;
        return new ReadyRoles(await ExecutionAsync(session, survey, cancellation), await TaskAsync(session, survey, cancellation));
    }

    private async Task<string?> ExecutionAsync(AwsSession session, RoleSurvey survey, CancellationToken cancellation)
    {
        if (survey is not { ExecutionRole: { } reference, Draft: { } draft })
        {
            return null;
        }

        var needs = survey.NeedsOf([draft, .. Previous(await preparation.Newest, survey.FoundExecutionRole?.Arn)]);
        return await new ExecutionRole(session, context.Settings, context.Reporter).EnsureAsync(reference, survey.FoundExecutionRole, needs, cancellation);
    }

    private async Task<string?> TaskAsync(AwsSession session, RoleSurvey survey, CancellationToken cancellation) => survey.TaskRole is { } reference
        ? await new TaskRole(session, context.Settings, context.Reporter).EnsureAsync(reference, survey.FoundTaskRole, cancellation)
        : null;

    // Tasks of the revision before may still start, by a rollback say: what it needs of the same role stays until the next revision.
    private static IEnumerable<JsonObject> Previous(TaskDefinition? newest, string? role) =>
        newest is not null && newest.ExecutionRoleArn == role ? [ShapeMapper.ToJson(newest)] : [];
}
