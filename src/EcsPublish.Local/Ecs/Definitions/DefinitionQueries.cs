using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Definitions;

/// <summary>The operations that read task definitions: DescribeTaskDefinition, ListTaskDefinitions, ListTaskDefinitionFamilies.</summary>
internal sealed class DefinitionQueries(EcsStore store, DefinitionBook definitions, DefinitionSweep sweep)
{
    public DescribeTaskDefinitionResponse Describe(DescribeTaskDefinitionRequest request)
    {
        lock (store.Gate)
        {
            sweep.Run();
            var definition = definitions.Find(request.TaskDefinition ?? "") ?? throw EcsErrors.Client("Unable to describe task definition.");
            var tags = store.Catalog.DefinitionTags.GetValueOrDefault(definition.TaskDefinitionArn) ?? [];
            return new()
            {
                TaskDefinition = ShapeJson.Copy(definition),
                Tags = request.Include?.Contains("TAGS") == true ? [.. tags] : [],
            };
        }
    }

    /// <summary>By default the ACTIVE ones; a family prefix must be the whole family, as with AWS.</summary>
    public ListTaskDefinitionsResponse List(ListTaskDefinitionsRequest request)
    {
        var status = request.Status ?? TaskDefinitionStatus.ACTIVE;
        lock (store.Gate)
        {
            sweep.Run();
            var wanted = store.Catalog.Definitions
                .Where(definition => definition.Status == status)
                .Where(definition => request.FamilyPrefix is null || definition.Family == request.FamilyPrefix)
                .OrderBy(definition => definition.Family, StringComparer.Ordinal)
                .ThenBy(definition => definition.Revision)
                .Select(definition => definition.TaskDefinitionArn);
            var sorted = request.Sort == SortOrder.DESC ? wanted.Reverse() : wanted;
            var page = Page<string>.Of([.. sorted], request.MaxResults, request.NextToken);
            return new() { TaskDefinitionArns = page.Items, NextToken = page.NextToken };
        }
    }

    /// <summary>Families with an ACTIVE revision, those without, or both.</summary>
    public ListTaskDefinitionFamiliesResponse ListFamilies(ListTaskDefinitionFamiliesRequest request)
    {
        lock (store.Gate)
        {
            sweep.Run();
            var families = store.Catalog.Definitions
                .GroupBy(definition => definition.Family)
                .Where(family => family.Key.StartsWith(request.FamilyPrefix ?? "", StringComparison.Ordinal))
                .Where(family => IsWanted(family.Any(definition => definition.Status == TaskDefinitionStatus.ACTIVE), request.Status?.Value))
                .Select(family => family.Key)
                .Order(StringComparer.Ordinal);
            var page = Page<string>.Of([.. families], request.MaxResults, request.NextToken);
            return new() { Families = page.Items, NextToken = page.NextToken };
        }
    }

    private static bool IsWanted(bool active, string? status) => status is null or "ALL" || active == (status == "ACTIVE");
}
