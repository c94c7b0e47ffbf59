namespace EcsPublish.Local.Services.Iam;

/// <summary>A role as it is remembered.</summary>
internal sealed class RoleState
{
    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its path, <c>/</c> or <c>/team/</c>.</summary>
    public string Path { get; set; } = "/";

    /// <summary>Its unique id, <c>AROA...</c>.</summary>
    public string Id { get; set; } = "";

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>What it is for, in its maker's words.</summary>
    public string? Description { get; set; }

    /// <summary>Who may assume it: a policy document, remembered and shown, not evaluated.</summary>
    public string TrustPolicy { get; set; } = "";

    /// <summary>Seconds.</summary>
    public int MaxSessionDuration { get; set; } = 3600;

    /// <summary>ARNs of the attached managed policies.</summary>
    public SortedSet<string> Attached { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Inline policies, name to document.</summary>
    public SortedDictionary<string, string> Inline { get; set; } = new(StringComparer.Ordinal);

    /// <summary>AWS tags.</summary>
    public SortedDictionary<string, string> Tags { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The ARN.</summary>
    public string Arn => $"arn:aws:iam::{LocalIdentity.Account}:role{Path}{Name}";
}
