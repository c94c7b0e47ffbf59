namespace EcsPublish.Core.Tests.Settings;

/// <summary>A project with one thing wrong, and all that its user is told.</summary>
/// <param name="Message">Code and sentence, as the build shows them.</param>
/// <param name="Project">The project.</param>
public sealed record BrokenProject(string Message, TestProject Project)
{
    public string Code => Message[..7];

    /// <summary>All of them: the whole of what settings can be told off for, to be read in one go.</summary>
    public static IReadOnlyList<BrokenProject> All { get; } =
        [
            .. BrokenValues.All, .. BrokenIdentifiers.All, .. BrokenImages.All, .. BrokenTasks.All, .. BrokenContainers.All, .. BrokenRuns.All, .. BrokenServices.All,
            .. BrokenPolicies.All,
        ];

    /// <summary>The row's name in a test report.</summary>
    public override string ToString() => Message;
}
