using System.Text.Json;
using System.Text.Json.Nodes;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Roles;

/// <summary>A role as it is in the account.</summary>
internal sealed record RoleState(RoleReference Reference, string Arn)
{
    /// <summary>Its tags; none when they are not known.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Who may take it on, as JSON; null when that is not known.</summary>
    public string? TrustPolicy { get; init; }

    /// <summary>What it allows; null when that is not known, or was not asked.</summary>
    public RolePolicies? Policies { get; init; }

    /// <summary>Whether a publish made it, of this project or of another one.</summary>
    public bool IsMadeByUs => Tags.ContainsKey(OwnershipTags.CreatedBy);

    /// <summary>Whether a publish of this very project made it.</summary>
    public bool BelongsTo(PublishSettings settings) => Tags.GetValueOrDefault(OwnershipTags.Project) == OwnershipTags.For(settings)[OwnershipTags.Project];
}

/// <summary>The policies of a role.</summary>
/// <param name="Inline">Inline policies, name to JSON document.</param>
/// <param name="Attached">ARNs of managed policies.</param>
/// <param name="Grants">What all of them allow together; null when some could not be read.</param>
internal sealed record RolePolicies(IReadOnlyDictionary<string, string> Inline, IReadOnlyList<string> Attached, PolicyGrants? Grants)
{
    /// <summary>Whether an inline policy is there and says the same as a document.</summary>
    public bool Says(string name, string document)
    {
        try
        {
            return Inline.TryGetValue(name, out var existing) && JsonNode.DeepEquals(JsonNode.Parse(existing), JsonNode.Parse(document));
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
