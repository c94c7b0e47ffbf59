using EcsPublish.Core.Aws;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Roles;
using EcsPublish.Core.Running;
using EcsPublish.Core.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Permissions;

/// <summary>The ARNs of what one project publishes to, by the kind of resource that an action acts on.</summary>
/// <param name="preview">The task definition as it will be registered, as far as that is known.</param>
/// <param name="identity">Whose account, which region.</param>
internal sealed class ProjectResources(PublishSettings settings, DefinitionPreview preview, AwsIdentity identity)
{
    private static readonly IReadOnlyList<string> Everything = ["*"];
    private static readonly IReadOnlyList<string> Nothing = [];

    /// <summary>Whether tasks are run, one-off or for a service.</summary>
    public bool RunsTasks => settings.Deploy != DeployKind.None;

    /// <summary>Whether the image goes to the account's ECR.</summary>
    public bool UsesEcr => settings.Image.Source != ImageSource.Existing
        && (settings.Target.Local is not null || settings.Image.Registry is null || EcrRegistry.IsEcr(settings.Image.Registry));

    /// <summary>Whether tasks have network interfaces of their own.</summary>
    public bool UsesAwsVpc => preview.NetworkMode is null or "awsvpc";

    /// <summary>Whether the cluster may be created.</summary>
    public bool MayCreateCluster => RunsTasks && (settings.Run.Cluster is null || settings.Run.CreateCluster);

    private string Cluster => settings.Run.Cluster is { } named ? named[(named.LastIndexOf('/') + 1)..] : "default";

    private string ClusterArn => Ecs($"cluster/{Cluster}");

    private bool HasService => settings.Deploy == DeployKind.Service;

    private string ServiceArn => Ecs($"service/{Cluster}/{settings.Service.Name}");

    /// <summary>Whether the execution role is ours to create.</summary>
    public bool MayCreateExecutionRole => settings.TaskDefinition is { CreateExecutionRole: true, ExecutionRole: { } role } && !IsArn(role);

    /// <summary>Whether the task role is ours to create.</summary>
    public bool MayCreateTaskRole => settings.TaskDefinition is { TaskRolePolicies.Count: > 0, TaskRole: { } role } && !IsArn(role);

    /// <summary>Whether the execution role needs an inline policy of its own: for secrets, parameters, environment files, log groups that the driver creates.</summary>
    public bool NeedsInlinePolicy => ExecutionNeeds.Of(identity, new Dictionary<string, string>(), preview.Definition).Policy is not null;

    private IEnumerable<string?> NewRoles =>
        [MayCreateExecutionRole ? settings.TaskDefinition.ExecutionRole : null, MayCreateTaskRole ? settings.TaskDefinition.TaskRole : null];

    private IEnumerable<string?> NamedRoles => [settings.TaskDefinition.ExecutionRole, settings.TaskDefinition.TaskRole];

    /// <summary>What an action on this kind of resource is to be allowed on; nothing when the project has none.</summary>
    public IReadOnlyList<string> Of(ResourceKind kind) => kind switch
    {
        ResourceKind.Any => Everything,
        ResourceKind.InCluster => RunsTasks ? Everything : Nothing,
        ResourceKind.Neighbours => HasService ? Everything : Nothing,
        ResourceKind.Network => RunsTasks && UsesAwsVpc ? Everything : Nothing,
        ResourceKind.Balancer => HasService && settings.Service.TargetGroup is not null ? Everything : Nothing,
        ResourceKind.Repository => UsesEcr ? [identity.Arn("ecr", $"repository/{settings.Image.Repository}")] : Nothing,
        ResourceKind.BaseRepository => BaseRepository() is { } name ? [identity.Arn("ecr", $"repository/{name}")] : Nothing,
        ResourceKind.TaskDefinition or ResourceKind.RunnableDefinition => [Ecs($"task-definition/{settings.TaskDefinition.Family}:*")],
        ResourceKind.Cluster => RunsTasks ? [ClusterArn] : Nothing,
        ResourceKind.CapacityProvider => RunsTasks ? [.. settings.Run.CapacityProviders.Select(provider => Ecs($"capacity-provider/{provider.Name}"))] : Nothing,
        ResourceKind.Service => HasService ? [ServiceArn] : Nothing,
        ResourceKind.ServiceDeployment => HasService ? [Ecs($"service-deployment/{Cluster}/{settings.Service.Name}/*"), ServiceArn] : Nothing,
        ResourceKind.ServiceRevision => HasService ? [Ecs($"service-revision/{Cluster}/{settings.Service.Name}/*"), ServiceArn] : Nothing,
        ResourceKind.Task => RunsTasks ? [Ecs($"task/{Cluster}/*")] : Nothing,
        ResourceKind.TaggedInEcs =>
        [
            .. Of(ResourceKind.TaskDefinition),
            .. MayCreateCluster ? [ClusterArn] : Nothing,
            .. settings.Run.PropagateTags ? Of(ResourceKind.Task) : Nothing,
            .. Of(ResourceKind.Service),
        ],
        ResourceKind.Role => [.. NamedRoles.OfType<string>().Where(role => !IsArn(role)).Select(identity.RoleArn).Distinct()],
        ResourceKind.NewRole => [.. NewRoles.OfType<string>().Select(identity.RoleArn).Distinct()],
        ResourceKind.PassedRole => [.. NamedRoles.OfType<string>().Select(role => IsArn(role) ? role : identity.RoleArn(role)).Union(preview.Roles)],
        ResourceKind.ServiceLinkedRole => RunsTasks && (HasService || UsesAwsVpc) ? [identity.RoleArn("aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS")] : Nothing,
        ResourceKind.Caller => [CallerPolicySource.Of(identity) ?? $"arn:{identity.Partition}:iam::{identity.Account}:*"],
        ResourceKind.LogGroup => [.. preview.Logs.Select(log => $"{Group(log)}:*").Distinct()],
        ResourceKind.TaggedLogGroup => [.. preview.Logs.Select(Group).Distinct()],
        ResourceKind.LogStream => [.. preview.Logs.Select(log => $"{Group(log)}:log-stream:{log.Prefix}/*").Distinct()],
        ResourceKind.Secret => [.. preview.SecretNames.Select(name => identity.Arn("secretsmanager", $"secret:{name}-??????"))],
        ResourceKind.Parameter => [.. preview.ParameterNames.Select(name => identity.Arn("ssm", $"parameter/{name.TrimStart('/')}"))],
        _ => Nothing,
    };

    /// <summary>What narrows an action on this kind of resource down, beside the ARNs.</summary>
    public PermissionCondition? ConditionOf(ResourceKind kind) => kind switch
    {
        ResourceKind.PassedRole => new PermissionCondition("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com"),
        ResourceKind.InCluster or ResourceKind.RunnableDefinition => new PermissionCondition("ArnEquals", "ecs:cluster", ClusterArn),
        _ => null,
    };

    private string Ecs(string resource) => identity.Arn("ecs", resource);

    private string Group(PlannedLog log) => log.ArnIn(identity);

    // Only a base, or an existing image, in this very account and region is pulled with the caller's permissions.
    private string? BaseRepository()
    {
        var name = (settings.Image.Existing ?? settings.Image.BaseImage) is { } image && ImageName.TryParse(image, out var parsed) ? parsed : null;
        return name is not null && EcrRegistry.IsEcr(name.Registry) && name.Registry.StartsWith(identity.Account, StringComparison.Ordinal) ? name.Repository : null;
    }

    private static bool IsArn(string nameOrArn) => nameOrArn.StartsWith("arn:", StringComparison.Ordinal);
}
