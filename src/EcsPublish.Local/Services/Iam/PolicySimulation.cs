using System.Text.RegularExpressions;
using Amazon.IdentityManagement.Model;
using EcsPublish.Local.Access;

namespace EcsPublish.Local.Services.Iam;

/// <summary>IAM's simulation of a caller's calls. It answers from the policies that are enforced here; without any, everything is allowed.</summary>
internal sealed partial class PolicySimulation(PolicyBook policies)
{
    public SimulatePrincipalPolicyResponse SimulatePrincipalPolicy(SimulatePrincipalPolicyRequest request)
    {
        if (!Entity().IsMatch(request.PolicySourceArn ?? ""))
            throw IamErrors.InvalidInput($"Invalid Entity Arn: {request.PolicySourceArn} does not clearly define entity type and name.");

        var context = (request.ContextEntries ?? []).ToDictionary(entry => entry.ContextKeyName, entry => entry.ContextKeyValues?.FirstOrDefault() ?? "");
        var resources = request.ResourceArns is { Count: > 0 } arns ? arns : ["*"];
        return new SimulatePrincipalPolicyResponse
        {
            IsTruncated = false,
            EvaluationResults =
            [
                .. (request.ActionNames ?? []).SelectMany(_ => resources, (action, resource) =>
                    Evaluate(new AccessRequest(action, resource) { Context = context })),
            ],
        };
    }

    private EvaluationResult Evaluate(AccessRequest asked) => new()
    {
        EvalActionName = asked.Action,
        EvalResourceName = asked.Resource,
        EvalDecision = (policies.Current?.Decide(asked) ?? AccessDecision.Allowed) switch
        {
            AccessDecision.Allowed => "allowed",
            AccessDecision.ExplicitDeny => "explicitDeny",
            _ => "implicitDeny",
        },
        MissingContextValues = [.. policies.Current?.MissingKeys(asked) ?? []],
    };

    [GeneratedRegex("^arn:aws[a-z-]*:iam::[0-9]{12}:(user|role|group)/.+$")]
    private static partial Regex Entity();
}
