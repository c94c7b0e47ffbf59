namespace EcsPublish.Local.Ecs;

/// <summary>Names of things in ECS, short and as ARNs.</summary>
internal static class EcsArn
{
    public static string Cluster(string name) => Of($"cluster/{name}");

    public static string TaskDefinition(string family, int revision) => Definition($"{family}:{revision}");

    /// <param name="revision"><c>family:revision</c>.</param>
    public static string Definition(string revision) => Of($"task-definition/{revision}");

    public static string Task(string cluster, string id) => Of($"task/{cluster}/{id}");

    public static string Service(string cluster, string name) => Of($"service/{cluster}/{name}");

    public static string ServiceDeployment(string cluster, string service, string id) => Of($"service-deployment/{cluster}/{service}/{id}");

    public static string ServiceRevision(string cluster, string service, string id) => Of($"service-revision/{cluster}/{service}/{id}");

    public static string Container(string cluster, string taskId) => Of($"container/{cluster}/{taskId}/{Guid.NewGuid()}");

    /// <summary>The last part: the id of a task, the name of a cluster, <c>family:revision</c>. A short name is its
    /// own last part.</summary>
    public static string Last(string nameOrArn) => nameOrArn[(nameOrArn.LastIndexOf('/') + 1)..];

    /// <summary>Whether a text is an ARN of this account's ECS.</summary>
    public static bool IsOurs(string text) => text.StartsWith(Of(""), StringComparison.Ordinal);

    private static string Of(string resource) => LocalIdentity.Arn("ecs", resource);
}
