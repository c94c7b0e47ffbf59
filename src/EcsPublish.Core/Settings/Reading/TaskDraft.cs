namespace EcsPublish.Core.Settings.Reading;

/// <summary>A task definition that is read but not checked yet: what the rules look at.</summary>
/// <param name="Source">The project, and where to complain.</param>
/// <param name="Definition">What was read.</param>
/// <param name="Scopes">Where each container came from: the project's own first, then the sidecars.</param>
internal sealed record TaskDraft(SettingsSource Source, TaskDefinitionSettings Definition, IReadOnlyList<ContainerScope> Scopes)
{
    /// <summary>Where to complain.</summary>
    public Problems Problems => Source.Problems;

    /// <summary>Whether the definition is for Fargate. With a file that says it alone, unknown: no.</summary>
    public bool IsFargate => Definition.LaunchType == "FARGATE";

    /// <summary>The project's own container first, then the sidecars.</summary>
    public IReadOnlyList<ContainerSettings> Containers => [Definition.Container, .. Definition.Sidecars];

    /// <summary>Each container with where it came from.</summary>
    public IEnumerable<(ContainerScope Scope, ContainerSettings Settings)> Pairs => Scopes.Zip(Containers);
}
