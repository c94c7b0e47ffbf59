using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Resources;

/// <summary>The tags on everything that a publish creates: by them cleanup tells what is ours from what is not.</summary>
internal static class OwnershipTags
{
    public const string Project = "ecs-publish:project";
    public const string CreatedBy = "ecs-publish:created-by";

    /// <summary>The ownership tags and the project's own EcsTag items, by name.</summary>
    public static IReadOnlyDictionary<string, string> For(PublishSettings settings) =>
        new SortedDictionary<string, string>(settings.Tags.ToDictionary(), StringComparer.Ordinal)
        {
            [Project] = Legal(settings.Project.Name),
            [CreatedBy] = "EcsPublish/" + ProductVersion.Current,
        };

    /// <summary>Whether what carries this value of <see cref="Project"/> was created by a publish of the project.</summary>
    public static bool IsOf(PublishSettings settings, string? project) => project == Legal(settings.Project.Name);

    /// <summary>Whether something carries the tags of this project.</summary>
    public static bool Are(PublishSettings settings, IEnumerable<KeyValuePair<string, string>> tags) =>
        tags.Any(tag => tag.Key == Project && IsOf(settings, tag.Value));

    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html: letters, digits, spaces and + - = . _ : / @, at most 256.
    private static string Legal(string value) =>
        string.Concat(value.Select(c => char.IsLetterOrDigit(c) || "+-=._:/@ ".Contains(c) ? c : '-').Take(256));
}
