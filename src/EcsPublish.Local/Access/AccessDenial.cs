using EcsPublish.Local.Faults;
using EcsPublish.Local.Wire;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Access;

/// <summary>How AWS says that somebody may not do something.</summary>
internal static class AccessDenial
{
    /// <summary>The error of an API, by the name that its family gives it.</summary>
    public static AwsError Error(IWireFormat format, string caller, AccessRequest request, AccessDecision decision) => new(
        format.CodeOf(FaultKind.AccessDenied),
        request.Action.StartsWith("ec2:", StringComparison.Ordinal)
            ? $"You are not authorized to perform this operation. {Sentence(caller, request with { Resource = "" }, decision)}"
            : Sentence(caller, request, decision),
        format is JsonFormat ? StatusCodes.Status400BadRequest : StatusCodes.Status403Forbidden);

    /// <summary>The sentence, which the registry uses as well.</summary>
    public static string Sentence(string caller, AccessRequest request, AccessDecision decision) =>
        $"User: {caller} is not authorized to perform: {request.Action}{(request.Resource.Length > 0 ? $" on resource: {request.Resource}" : "")} "
        + (decision == AccessDecision.ExplicitDeny
            ? "with an explicit deny in an identity-based policy"
            : $"because no identity-based policy allows the {request.Action} action");
}
