using Amazon.ECS.Model;
using EcsPublish.Images;

namespace EcsPublish.Core.Cleanup;

/// <summary>What stays, and by that what has to stay with it: images, log groups and roles that it names.</summary>
/// <param name="definitions">Task definitions that stay, of the project's family and of others.</param>
/// <param name="uses">What runs or may start tasks.</param>
internal sealed class Remaining(IReadOnlyList<TaskDefinition> definitions, IReadOnlyList<Use> uses)
{
    /// <summary>The definitions that stay.</summary>
    public IReadOnlyList<TaskDefinition> Definitions => definitions;

    /// <summary>The uses that stay.</summary>
    public IReadOnlyList<Use> Uses => uses;

    /// <summary>What a definition runs of a repository.</summary>
    public static IEnumerable<ImageName> ImagesOf(TaskDefinition definition, string repository) =>
        (definition.ContainerDefinitions ?? []).Select(container => ImageName.TryParse(container.Image, out var name) ? name : null)
            .OfType<ImageName>().Where(name => name.Repository == repository);

    /// <summary>Who needs an image of the repository; null when nobody does.</summary>
    public string? UserOf(StoredImage image, string repository)
    {
        bool Is(string? digest) => digest is not null && (digest == image.Digest || image.Parts.Contains(digest));
        bool Names(ImageName name) => name.Digest is null ? image.Tags.Contains(name.Reference) : Is(name.Digest);
        return uses.FirstOrDefault(use => use.Digests.Any(Is))?.By
            ?? NameOf(definitions.FirstOrDefault(definition => ImagesOf(definition, repository).Any(Names)));
    }

    /// <summary>Who writes to a log group; null when nobody does.</summary>
    public string? UserOf(LogPlace group) => NameOf(definitions.FirstOrDefault(definition => LogPlace.Of(definition, group.Region).Contains(group)));

    /// <summary>Who takes a role, by its name; null when nobody does.</summary>
    public string? UserOfRole(string role) => NameOf(definitions.FirstOrDefault(definition => RoleNames.Of(definition).Contains(role)));

    private static string? NameOf(TaskDefinition? definition) =>
        definition is null ? null : $"task definition {definition.Family}:{definition.Revision}";
}
