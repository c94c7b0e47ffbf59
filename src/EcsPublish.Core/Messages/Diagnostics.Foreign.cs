namespace EcsPublish.Core.Messages;

/// <summary>What others sent or wrote, where it is not what it should be.</summary>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor ContainerWithoutName = DiagnosticDescriptor.Error(
        "ECS3140", "A container without a name",
        "Container {0} of the task definition has no name. Give it one; ECS, the log streams and dependsOn know a container by its name.");

    public static readonly DiagnosticDescriptor AnswerUnreadable = DiagnosticDescriptor.Error(
        "ECS6014", "An answer that is not AWS's",
        "The answer to {0} is not one of AWS's: {1} Something else may answer in its place: check a proxy (HTTPS_PROXY), the network's " +
        "sign-in page, and EcsEndpointUrl.").ThatMayPass();
}
