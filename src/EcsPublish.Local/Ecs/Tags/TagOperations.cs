using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Tags;

/// <summary>TagResource, UntagResource, ListTagsForResource; for clusters, services, task definitions and tasks.</summary>
internal sealed class TagOperations(EcsStore store)
{
    private const int MostTags = 50;

    public TagResourceResponse Tag(TagResourceRequest request)
    {
        lock (store.Gate)
        {
            var tags = TagsOf(request.ResourceArn);
            var added = request.Tags ?? [];
            if (tags.Select(tag => tag.Key).Union(added.Select(tag => tag.Key)).Count() > MostTags)
                throw EcsErrors.InvalidParameter($"The number of tags exceeds the limit of {MostTags}.");
            tags.RemoveAll(tag => added.Exists(newer => newer.Key == tag.Key));
            tags.AddRange(added);
            Save();
            return new();
        }
    }

    public UntagResourceResponse Untag(UntagResourceRequest request)
    {
        lock (store.Gate)
        {
            TagsOf(request.ResourceArn).RemoveAll(tag => request.TagKeys?.Contains(tag.Key) == true);
            Save();
            return new();
        }
    }

    public ListTagsForResourceResponse List(ListTagsForResourceRequest request)
    {
        lock (store.Gate)
            return new() { Tags = [.. TagsOf(request.ResourceArn).Select(ShapeJson.Copy)] };
    }

    private List<Tag> TagsOf(string? arn)
    {
        if (arn is null || !EcsArn.IsOurs(arn))
            throw EcsErrors.InvalidParameter("The ARN provided is invalid.");
        if (store.Catalog.DefinitionTags.TryGetValue(arn, out var tags))
            return tags ?? (store.Catalog.DefinitionTags[arn] = []);
        if (store.Catalog.Clusters.Find(candidate => candidate.ClusterArn == arn) is { } cluster)
            return cluster.Tags ??= [];
        if (store.ServiceList.Services.Find(candidate => candidate.Service.ServiceArn == arn) is { } entry)
            return entry.Service.Tags ??= [];
        if (store.TaskList.Tasks.Find(candidate => candidate.TaskArn == arn) is { } task)
            return task.Tags ??= [];
        throw EcsErrors.InvalidParameter("The specified resource is not found. Check the ARN and try again.");
    }

    private void Save()
    {
        store.SaveCatalog();
        store.SaveTasks();
        store.SaveServices();
    }
}
