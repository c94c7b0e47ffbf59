namespace EcsPublish.Core.Preflight.Reachability;

/// <summary>Whether tasks in a subnet get somewhere, and by what.</summary>
internal abstract record Way
{
    private Way()
    {
    }

    /// <summary>They do.</summary>
    /// <param name="By">For example <c>NAT gateway nat-1</c>.</param>
    /// <param name="NeedsAddress">Only a task with a public address gets through here.</param>
    public sealed record Open(string By, bool NeedsAddress = false) : Way;

    /// <summary>It goes on where these facts end.</summary>
    /// <param name="Because">For example <c>route table rtb-1 leads to transit gateway tgw-1</c>.</param>
    public sealed record Unclear(string Because) : Way;

    /// <summary>No route leads there.</summary>
    /// <param name="Because">For example <c>route table rtb-1 has no default route</c>.</param>
    /// <param name="Gateway">The internet gateway that would do for a task with a public address; null without one.</param>
    public sealed record Closed(string Because, string? Gateway = null) : Way;

    /// <summary>A route leads there, but a security group is in the way.</summary>
    /// <param name="Because">For example <c>security group sg-1 lets nothing out on port 443</c>.</param>
    /// <param name="Remedy">What to do, a sentence.</param>
    public sealed record Refused(string Because, string Remedy) : Way;
}
