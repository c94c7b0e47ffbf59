namespace EcsPublish.Core.Roles;

/// <summary>What a role's own policies say about an action.</summary>
internal enum Grant
{
    /// <summary>No statement allows it, or one denies it.</summary>
    Lacking,

    /// <summary>It is allowed only under a condition, which is not evaluated here.</summary>
    Conditional,

    /// <summary>It is allowed.</summary>
    Allowed,
}

/// <summary>
/// All that the policies of a role allow. Only these: what a resource's policy adds, or a permissions boundary or an organization takes away, is not
/// in them.
/// </summary>
internal sealed class PolicyGrants(IReadOnlyList<PolicyStatement> statements)
{
    private const string LogGroup = ":log-group:";

    /// <summary>The grants of policy documents.</summary>
    public static PolicyGrants Of(IEnumerable<string> documents) => new([.. documents.SelectMany(PolicyStatement.ParseAll)]);

    /// <summary>Whether an action is allowed on a resource, or on all resources of a pattern, which then has to be matched as a whole.</summary>
    public Grant On(string action, string resource)
    {
        var speaking = statements.Where(statement => FormsOf(resource).Any(form => statement.Concerns(action, form))).ToList();
        if (speaking.Exists(statement => !statement.Allows && !statement.IsConditional))
        {
            return Grant.Lacking;
        }

        return speaking.Exists(statement => statement.Allows && !statement.IsConditional) ? Grant.Allowed
            : speaking.Exists(statement => statement.Allows) ? Grant.Conditional
            : Grant.Lacking;
    }

    /// <summary>Whether a statement is there word for word.</summary>
    public bool Has(PolicyStatement statement) => statements.Any(statement.SaysTheSameAs);

    /// <summary>The part of a permission that is lacking; null when nothing is.</summary>
    public Permission? Lack(Permission wanted)
    {
        var lacking = wanted.Actions.SelectMany(_ => wanted.Resources, (action, resource) => (Action: action, Resource: resource))
            .Where(pair => On(pair.Action, pair.Resource) == Grant.Lacking).ToList();
        return lacking.Count == 0 ? null : wanted with
        {
            Actions = [.. lacking.Select(pair => pair.Action).Distinct()],
            Resources = [.. lacking.Select(pair => pair.Resource).Distinct()],
        };
    }

    /// <summary>The actions of a permission that only a condition allows.</summary>
    public IEnumerable<string> Conditional(Permission wanted) =>
        wanted.Actions.Where(action => wanted.Resources.Any(resource => On(action, resource) == Grant.Conditional));

    // A log group is written in policies as itself, with everything in it, or by its streams; each works for some of the actions.
    private static IEnumerable<string> FormsOf(string resource) => resource.Contains(LogGroup, StringComparison.Ordinal) && resource.EndsWith(":*", StringComparison.Ordinal)
        ? [resource, resource[..^2], resource[..^1] + "log-stream:any"]
        : [resource];
}
