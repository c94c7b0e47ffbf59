using System.Security.Cryptography;
using System.Text;

namespace EcsPublish.Core.Running;

/// <summary>
/// The mark on a task that says which publish started it, fixed before the call, so that a task whose publish died is found again:
/// <c>ecs-publish/&lt;project&gt;/&lt;host&gt;/&lt;publish id&gt;</c>.
/// </summary>
/// <param name="Project">The project's name, made legal.</param>
/// <param name="Host">A few letters that tell one machine and user from another.</param>
/// <param name="Publish">The publish's id.</param>
internal sealed record StartedBy(string Project, string Host, string Publish)
{
    private const string Prefix = "ecs-publish";

    // A task that is meant to outlive its publish must not look like an orphan.
    private const string DetachedPrefix = "ecs-publish-detached";

    /// <summary>The mark for a publish on this machine.</summary>
    public static StartedBy Here(string project, string publish) => new(Legal(project), HostName(), publish);

    /// <summary>Reads a mark; null when the task was started by somebody else, or is meant to outlive its publish.</summary>
    public static StartedBy? Parse(string? text) =>
        text?.Split('/') is [Prefix, var project, var host, var publish] ? new StartedBy(project, host, publish) : null;

    /// <summary>The mark of a task that runs on when its publish ends (EcsWait=false, EcsKeepOnCancel=true).</summary>
    public string Detached => $"{DetachedPrefix}/{Project}/{Host}/{Publish}";

    /// <inheritdoc />
    public override string ToString() => $"{Prefix}/{Project}/{Host}/{Publish}";

    // ECS: at most 128 letters, digits, hyphens, slashes and underscores. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
    private static string Legal(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-').Take(60));

    private static string HostName() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Environment.MachineName}/{Environment.UserName}")))[..8];
}
