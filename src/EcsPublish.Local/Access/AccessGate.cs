using EcsPublish.Aws;
using EcsPublish.Local.Registry;
using EcsPublish.Local.Wire;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Access;

/// <summary>Asks the policies before anything is done. Without a policy everything may be done.</summary>
internal sealed class AccessGate(PolicyBook policies, AccessTable table, ServiceLinkedRole linkedRole)
{
    // https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html: needs no permission.
    private const string AlwaysAllowed = "sts:GetCallerIdentity";

    /// <summary>Checks a call of an API.</summary>
    /// <exception cref="AwsError">The caller may not make it.</exception>
    public void Check(ApiCall call, IShape request)
    {
        if (Current(message => new AwsError("MalformedPolicyDocument", message)) is not { } policy || call.Action == AlwaysAllowed) return;

        if (FirstDenied(policy, table.Of(call.Action, request)) is var (denied, decision))
            throw AccessDenial.Error(call.Service.Format, call.Caller.Arn, denied, decision);
        linkedRole.Ensure(request, policy);
    }

    /// <summary>Checks a request to the registry, whose token says nothing of who it was given to: the folder's user.</summary>
    /// <exception cref="RegistryError">The caller may not make it.</exception>
    public void Check(HttpRequest request, RegistryRoute route)
    {
        if (Current(RegistryError.Failed) is not { } policy) return;

        var asked = RegistryAccess.Of(request.Method, route, request.Query.ContainsKey("digest"));
        if (FirstDenied(policy, asked) is var (denied, decision))
            throw RegistryError.Denied(AccessDenial.Sentence(LocalIdentity.UserArn, denied, decision));
    }

    private Policy? Current(Func<string, Exception> malformed)
    {
        try
        {
            return policies.Current;
        }
        catch (FormatException e)
        {
            throw malformed(e.Message);
        }
    }

    private static (AccessRequest Request, AccessDecision Decision)? FirstDenied(Policy policy, IEnumerable<AccessRequest> asked)
    {
        foreach (var request in asked)
        {
            if (policy.Decide(request) is var decision and not AccessDecision.Allowed) return (request, decision);
        }

        return null;
    }
}
