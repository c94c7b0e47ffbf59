using EcsPublish.Local.Ecs;

namespace EcsPublish.Local.Access;

/// <summary>What IAM asks for one call: its own action on its resources, and the actions that it carries along.</summary>
/// <param name="Resources">Each has to be allowed.</param>
internal sealed record AccessNeed(IReadOnlyList<string> Resources)
{
    private const string Tasks = "ecs-tasks.amazonaws.com";

    /// <summary>A call that IAM knows no resource for.</summary>
    public static AccessNeed Anything { get; } = new(["*"]);

    private IReadOnlyDictionary<string, string> Context { get; init; } = new Dictionary<string, string>();

    private IReadOnlyList<AccessRequest> Further { get; init; } = [];

    public static AccessNeed On(params IEnumerable<string> resources) => resources.ToList() is { Count: > 0 } some ? new AccessNeed(some) : Anything;

    /// <summary>The cluster that conditions may ask for.</summary>
    public AccessNeed In(string? cluster) =>
        this with { Context = new Dictionary<string, string> { ["ecs:cluster"] = EcsArn.Cluster(EcsArn.Last(cluster is null or "" ? "default" : cluster)) } };

    /// <summary>Roles that are handed to tasks.</summary>
    public AccessNeed Passing(params IEnumerable<string?> roles) => With(roles.Where(role => !string.IsNullOrEmpty(role)).Distinct().Select(
        role => new AccessRequest("iam:PassRole", role!) { Context = new Dictionary<string, string> { ["iam:PassedToService"] = Tasks } }));

    /// <summary>Tags that are given at creation; IAM asks for them apart from the creation.</summary>
    public AccessNeed Tagging(string action, string resource, bool hasTags) => With(hasTags ? [new AccessRequest(action, resource)] : []);

    /// <summary>The questions to the policies.</summary>
    /// <param name="action">The call's own action.</param>
    public IEnumerable<AccessRequest> For(string action) =>
        Resources.Select(resource => new AccessRequest(action, resource) { Context = Context }).Concat(Further);

    private AccessNeed With(IEnumerable<AccessRequest> further) => this with { Further = [.. Further, .. further] };
}
