using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Names;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Settings.Rules;

/// <summary>The containers of a task: not too many, each name once, one essential, no item for one that is not there.</summary>
internal static class ContainerRules
{
    /// <summary>ECS's <see href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html">quota</see>.</summary>
    private const int Most = 10;

    public static void Check(TaskDraft draft)
    {
        if (draft.Containers.Count > Most)
            draft.Problems.Add(new Origin("EcsContainer"), Diagnostics.TooManyContainers, draft.Containers.Count, Most);
        if (!draft.Source.HasDefinitionFile && draft.Containers.All(container => container.Essential == false))
            draft.Problems.Add(draft.Scopes[0].Values.OriginOf("Essential"), Diagnostics.NoEssentialContainer);

        CheckNames(draft);
        CheckItems(draft);
    }

    private static void CheckNames(TaskDraft draft)
    {
        NamedItems.ReportDuplicates(draft.Source.Items("EcsContainer"), draft.Problems);
        var own = draft.Definition.Container.Name;
        if (draft.Definition.Sidecars.Any(sidecar => sidecar.Name == own))
            draft.Problems.Add(new Origin("EcsContainer", own), Diagnostics.NameOfTheProject);
    }

    /// <summary>With a definition file, the container may be there.</summary>
    private static void CheckItems(TaskDraft draft)
    {
        if (draft.Source.HasDefinitionFile)
            return;
        var names = draft.Containers.Select(container => container.Name).ToList();
        foreach (var item in KnownNames.ItemsOfContainers.SelectMany(draft.Source.Items))
        {
            if (item["Container"] is { } name && !names.Contains(name))
                draft.Problems.Add(item.OriginOf("Container"), Diagnostics.UnknownContainer, name, Wording.AllOf(names));
        }
    }
}
