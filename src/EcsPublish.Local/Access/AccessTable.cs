using Amazon.CloudWatchLogs.Model;
using Amazon.ECR.Model;
using Amazon.ECS.Model;
using Amazon.IdentityManagement.Model;
using Amazon.SecretsManager.Model;
using Amazon.SimpleSystemsManagement.Model;
using EcsPublish.Aws;
using EcsPublish.Aws.SecurityToken.Model;
using EcsPublish.Local.Ecs;
using EcsPublish.Local.Secrets;
using EcsPublish.Local.Services.Iam;

namespace EcsPublish.Local.Access;

/// <summary>
/// Which resources IAM asks for with each call, a line an operation, after the service authorization reference
/// (https://docs.aws.amazon.com/service-authorization/latest/reference/). Where it and the refusals of AWS differ, as for
/// ecs:RegisterTaskDefinition, the refusals are followed. A call that has no line is about what its members name, or about anything.
/// </summary>
internal sealed class AccessTable
{
    private readonly Dictionary<Type, Func<IShape, AccessNeed>> _rows = [];
    private readonly NamedResource _named;

    public AccessTable(EcsService ecs, SecretsFile secrets, RoleStore roles)
    {
        _named = new NamedResource(roles);

        On<CreateClusterRequest>(r => AccessNeed.On(Cluster(r.ClusterName)).Tagging("ecs:TagResource", Cluster(r.ClusterName), r.Tags?.Count > 0));
        On<DescribeClustersRequest>(r => AccessNeed.On((r.Clusters ?? ["default"]).Select(Cluster)));
        On<DescribeCapacityProvidersRequest>(r => AccessNeed.On((r.CapacityProviders ?? ["*"]).Select(name => LocalIdentity.Arn("ecs", $"capacity-provider/{EcsArn.Last(name)}"))));
        On<DeleteClusterRequest>(r => AccessNeed.On(Cluster(r.Cluster)));

        On<RegisterTaskDefinitionRequest>(r => AccessNeed.Anything.Passing(r.TaskRoleArn, r.ExecutionRoleArn).Tagging("ecs:TagResource", Definition(r.Family), r.Tags?.Count > 0));
        On<DeleteTaskDefinitionsRequest>(r => AccessNeed.On((r.TaskDefinitions ?? []).Select(Definition)));

        On<RunTaskRequest>(r => AccessNeed.On(ecs.ArnOf(r.TaskDefinition)).In(r.Cluster).Passing(ecs.RolesOf(r)).Tagging("ecs:TagResource", Task(r.Cluster, "*"), r.Tags?.Count > 0 || r.PropagateTags?.Value == "TASK_DEFINITION"));
        On<StopTaskRequest>(r => AccessNeed.On(Task(r.Cluster, r.Task)).In(r.Cluster));
        On<DescribeTasksRequest>(r => AccessNeed.On((r.Tasks ?? []).Select(task => Task(r.Cluster, task))).In(r.Cluster));
        On<ListTasksRequest>(r => AccessNeed.Anything.In(r.Cluster));

        On<CreateServiceRequest>(r => AccessNeed.On(Service(r.Cluster, r.ServiceName)).In(r.Cluster).Tagging("ecs:TagResource", Service(r.Cluster, r.ServiceName), r.Tags?.Count > 0));
        On<UpdateServiceRequest>(r => AccessNeed.On(Service(r.Cluster, r.Service)).In(r.Cluster));
        On<DeleteServiceRequest>(r => AccessNeed.On(Service(r.Cluster, r.Service)).In(r.Cluster));
        On<DescribeServicesRequest>(r => AccessNeed.On((r.Services ?? []).Select(service => Service(r.Cluster, service))).In(r.Cluster));
        On<ListServicesRequest>(r => AccessNeed.Anything.In(r.Cluster));
        On<ListServiceDeploymentsRequest>(r => AccessNeed.On(Service(r.Cluster, r.Service)).In(r.Cluster));
        On<DescribeServiceDeploymentsRequest>(r => AccessNeed.On((r.ServiceDeploymentArns ?? []).SelectMany(WithService)));
        On<StopServiceDeploymentRequest>(r => AccessNeed.On(WithService(r.ServiceDeploymentArn ?? "")));
        On<DescribeServiceRevisionsRequest>(r => AccessNeed.On((r.ServiceRevisionArns ?? []).SelectMany(WithService)));

        On<DescribeRepositoriesRequest>(r => AccessNeed.On((r.RepositoryNames ?? ["*"]).Select(NamedResource.Repository)));
        On<CreateRepositoryRequest>(r => AccessNeed.On(NamedResource.Repository(r.RepositoryName)).Tagging("ecr:TagResource", NamedResource.Repository(r.RepositoryName), r.Tags?.Count > 0));

        On<CreateLogGroupRequest>(r => AccessNeed.On(NamedResource.LogStream(r.LogGroupName)).Tagging("logs:TagResource", NamedResource.LogGroup(r.LogGroupName), r.Tags?.Count > 0));
        On<DescribeLogGroupsRequest>(_ => AccessNeed.On(NamedResource.LogStream("")));
        On<FilterLogEventsRequest>(r => AccessNeed.On(NamedResource.LogStream(r.LogGroupName)));

        On<CreateRoleRequest>(r => AccessNeed.On(roles.ArnOf(r.RoleName, r.Path)).Tagging("iam:TagRole", roles.ArnOf(r.RoleName, r.Path), r.Tags?.Count > 0));
        On<ListRolesRequest>(r => AccessNeed.On(roles.ArnOf("", r.PathPrefix)));
        On<CreateServiceLinkedRoleRequest>(r => AccessNeed.On(ServiceLinkedRole.ArnFor(r.AWSServiceName)));
        On<GetPolicyRequest>(r => AccessNeed.On(r.PolicyArn));
        On<SimulatePrincipalPolicyRequest>(r => AccessNeed.On(r.PolicySourceArn));
        On<AssumeRoleRequest>(r => AccessNeed.On(r.RoleArn));

        On<DescribeSecretRequest>(r => AccessNeed.On(Secret(secrets, r.SecretId)));
        On<GetSecretValueRequest>(r => AccessNeed.On(Secret(secrets, r.SecretId)));
        On<GetParametersRequest>(r => AccessNeed.On((r.Names ?? []).Select(Parameter)));
    }

    /// <summary>What is asked of the policies for one call.</summary>
    public IEnumerable<AccessRequest> Of(string action, IShape request) =>
        (_rows.TryGetValue(request.GetType(), out var row) ? row(request) : _named.Of(request) ?? AccessNeed.Anything).For(action);

    private void On<T>(Func<T, AccessNeed> row)
        where T : IShape => _rows[typeof(T)] = request => row((T)request);

    private static string Cluster(string? nameOrArn) => EcsArn.Cluster(NameOf(nameOrArn));

    private static string Definition(string name) => EcsArn.IsOurs(name) ? name : EcsArn.Definition(name.Contains(':') ? name : $"{name}:*");

    private static string Task(string? cluster, string? task) => EcsArn.Task(NameOf(cluster), EcsArn.Last(task ?? ""));

    private static string Service(string? cluster, string? service) => EcsArn.Service(NameOf(cluster), EcsArn.Last(service ?? ""));

    private static string NameOf(string? cluster) => EcsArn.Last(cluster is null or "" ? "default" : cluster);

    // arn:...:service-deployment/cluster/service/id: the service is asked for as well.
    private static IEnumerable<string> WithService(string arn) =>
        arn.Split('/') is [_, var cluster, var service, _] ? [arn, EcsArn.Service(cluster, service)] : [arn];

    private static string Secret(SecretsFile secrets, string? id) => secrets.Get(id ?? "")?.Arn
        ?? (id?.StartsWith("arn:", StringComparison.Ordinal) == true ? id : LocalIdentity.Arn("secretsmanager", $"secret:{id}"));

    private static string Parameter(string name) =>
        name.StartsWith("arn:", StringComparison.Ordinal) ? name : LocalIdentity.Arn("ssm", $"parameter/{name.TrimStart('/')}");
}
