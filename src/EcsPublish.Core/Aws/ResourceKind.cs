namespace EcsPublish.Core.Aws;

/// <summary>What an operation acts on: by it a policy knows the ARNs. The facts are those of the service authorization reference,
/// https://docs.aws.amazon.com/service-authorization/latest/reference/.</summary>
internal enum ResourceKind
{
    /// <summary>Everybody may call it: no policy names it.</summary>
    Open,

    /// <summary>IAM knows no resource for it: <c>*</c>.</summary>
    Any,

    /// <summary><c>*</c>, narrowed down to the cluster by a condition.</summary>
    InCluster,

    /// <summary><c>*</c>, for projects with a service: what is beside it.</summary>
    Neighbours,

    /// <summary><c>*</c>, for projects whose tasks have network interfaces.</summary>
    Network,

    /// <summary><c>*</c>, for projects with a load balancer.</summary>
    Balancer,

    /// <summary><c>repository/team/hello</c></summary>
    Repository,

    /// <summary>The repository of a base image, where that is in the account's ECR.</summary>
    BaseRepository,

    /// <summary><c>task-definition/hello:*</c></summary>
    TaskDefinition,

    /// <summary>The same, to be run in the project's cluster only.</summary>
    RunnableDefinition,

    /// <summary><c>cluster/default</c></summary>
    Cluster,

    /// <summary>The capacity providers that the project names.</summary>
    CapacityProvider,

    /// <summary><c>service/default/hello</c></summary>
    Service,

    /// <summary><c>service-deployment/default/hello/*</c>, and the service.</summary>
    ServiceDeployment,

    /// <summary><c>service-revision/default/hello/*</c>, and the service.</summary>
    ServiceRevision,

    /// <summary><c>task/default/*</c></summary>
    Task,

    /// <summary>What is tagged when ECS makes it: the task definition, and as far as the project has them cluster, tasks and service.</summary>
    TaggedInEcs,

    /// <summary>The roles that the project names: <c>role/ecsTaskExecutionRole</c>.</summary>
    Role,

    /// <summary>The roles that are created when they are missing.</summary>
    NewRole,

    /// <summary>The roles that are handed to ECS tasks, and to nobody else.</summary>
    PassedRole,

    /// <summary>The role by which ECS manages network interfaces and services.</summary>
    ServiceLinkedRole,

    /// <summary>Who publishes.</summary>
    Caller,

    /// <summary><c>log-group:/ecs/hello:*</c></summary>
    LogGroup,

    /// <summary><c>log-group:/ecs/hello</c>, as tagging names it.</summary>
    TaggedLogGroup,

    /// <summary><c>log-group:/ecs/hello:log-stream:*</c></summary>
    LogStream,

    /// <summary>The secrets that the project gives by name: <c>secret:name-??????</c>.</summary>
    Secret,

    /// <summary>The parameters of Systems Manager that the project names.</summary>
    Parameter,
}
