using EcsPublish.Core.Messages;
using EcsPublish.Core.Roles;

namespace EcsPublish.Core.Publishing;

/// <summary>The roles that the definition names, once they are there.</summary>
/// <param name="ExecutionArn">ARN of the execution role; null when the settings name none.</param>
/// <param name="TaskArn">ARN of the task role; null when the settings name none.</param>
internal sealed record ReadyRoles(string? ExecutionArn, string? TaskArn);

/// <summary>Creates the roles that are missing, and gives those of ours what they lack.</summary>
internal sealed class RoleStep(PublishContext context, Preparation preparation)
{
    /// <summary>Makes them ready; what is wrong with them the preflight has told.</summary>
    public async Task<ReadyRoles> RunAsync(CancellationToken cancellation)
    {
        var (survey, writer) = (await preparation.Roles, new RoleWriter(await preparation.Session, context.Settings, context.Reporter));
        await preparation.Secrets;

        var execution = survey.Execution is { } wanted ? await writer.EnsureAsync(wanted.Wanted, wanted.Found, cancellation) : null;
        var task = survey.Task is { } own ? await writer.EnsureAsync(own.Wanted, own.Found, cancellation) : null;
        SayLeftOver(survey.Task);
        return new ReadyRoles(execution, task);
    }

    private void SayLeftOver(SurveyedRole<TaskRole>? role)
    {
        foreach (var policy in role?.Wanted.LeftOver(role.Found) ?? [])
        {
            var name = role!.Wanted.Reference.Name;
            context.Reporter.Say(
                Importance.Normal,
                $"Task role {name} still has inline policy {policy}, which no EcsTaskRolePolicy names any more. Remove it with: " +
                $"aws iam delete-role-policy --role-name {name} --policy-name {policy}");
        }
    }
}
