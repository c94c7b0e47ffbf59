using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Running;

/// <summary>
/// A role that nobody may look up is taken to exist. When ECS then says that it cannot assume it, waiting for it to appear is in vain, and the missing
/// permission is what the user has to know.
/// </summary>
internal static class UnknownRole
{
    /// <summary>The error, when the roles were not looked up and this is what ECS says of one of them.</summary>
    public static Diagnostic? Trouble(AwsSession aws, string said) =>
        aws.DenialOf(Actions.GetRole) is { } denial && said.Contains("unable to assume the role", StringComparison.OrdinalIgnoreCase)
            ? Diagnostics.RoleNotUsable.With(HarmlessText.Of(said).TrimEnd('.') + ".", denial.Text)
            : null;
}
