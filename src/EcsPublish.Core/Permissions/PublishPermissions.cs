using EcsPublish.Core.Aws;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Permissions;

/// <summary>
/// Which actions a publish of one project takes, a first one into an empty account included. What is needed makes a publish fail when it is missing;
/// what is useful only tells more: log lines, checks beforehand, EcsStatus and its like.
/// </summary>
internal sealed class PublishPermissions(PublishSettings settings, ProjectResources resources)
{
    /// <summary>Without any of these a publish fails.</summary>
    public IReadOnlyList<Permission> Needed => Permit([.. Image(), .. Definition(), .. Cluster(), .. Tasks(), .. Service()]);

    /// <summary>Every other look that the product takes at what the project has, and the one change that it can do without.</summary>
    public IReadOnlyList<Permission> Useful => Permit(
        [.. Actions.All.Where(action => !action.Mutates).Append(Actions.StopServiceDeployment).Except(Needed.Select(needed => needed.Action))]);

    /// <summary>What EcsCleanup takes beside those: it looks for what the project has, and removes what publishes of the project made.</summary>
    public IReadOnlyList<Permission> Cleanup => Permit(
    [
        Actions.ListRepositoryTags, Actions.DescribeImages, Actions.BatchGetImage, Actions.BatchDeleteImage, Actions.DeleteRepository,
        Actions.ListClusters, Actions.DescribeClusters, Actions.DescribeServices, Actions.ListServices, Actions.UpdateService, Actions.DeleteService,
        Actions.ListTasks, Actions.DescribeTasks, Actions.StopTask, Actions.DeleteCluster,
        Actions.ListTaskDefinitionFamilies, Actions.ListTaskDefinitions, Actions.DescribeTaskDefinition, Actions.ListTagsForResource,
        Actions.DeregisterTaskDefinition, Actions.DeleteTaskDefinitions,
        Actions.DescribeLogGroups, Actions.ListLogGroupTags, Actions.DeleteLogGroup,
        Actions.GetRole, Actions.ListAttachedRolePolicies, Actions.ListRolePolicies, Actions.DetachRolePolicy, Actions.DeleteRolePolicy, Actions.DeleteRole,
    ]);

    // The execution role gets the right to read what the containers name; the task role what the project's files say.
    private bool PutsPolicies =>
        (resources.MayCreateExecutionRole && resources.NeedsInlinePolicy)
        || (resources.MayCreateTaskRole && settings.TaskDefinition.TaskRolePolicies.Any(policy => policy.Document is not null));

    // What an earlier version of the project needed is taken away again.
    private bool MayRemovePolicies => resources.MayCreateExecutionRole && !resources.NeedsInlinePolicy;

    private bool Releases => settings is { Deploy: DeployKind.Service, Service.ReleaseCommand: not null };

    private bool RunsOneOff => settings.Deploy == DeployKind.Task || Releases;

    private IEnumerable<AwsAction> Image()
    {
        if (settings.Image.Source == ImageSource.Existing)
        {
            return resources.Of(ResourceKind.BaseRepository).Count > 0 ? [Actions.GetAuthorizationToken, Actions.BatchGetImage, Actions.GetDownloadUrlForLayer] : [];
        }

        if (!resources.UsesEcr)
        {
            return [];
        }

        AwsAction[] create = settings.Image.CreateRepository ? [Actions.CreateRepository, Actions.TagRepository] : [];
        return
        [
            Actions.GetAuthorizationToken, Actions.DescribeRepositories, .. create, Actions.BatchGetImage, Actions.BatchCheckLayerAvailability,
            Actions.GetDownloadUrlForLayer, Actions.InitiateLayerUpload, Actions.UploadLayerPart, Actions.CompleteLayerUpload, Actions.PutImage,
        ];
    }

    private IEnumerable<AwsAction> Definition()
    {
        AwsAction[] logs = resources.Of(ResourceKind.LogGroup).Count > 0 ? [Actions.DescribeLogGroups, Actions.CreateLogGroup, Actions.TagLogGroup] : [];
        AwsAction[] inline = PutsPolicies ? [Actions.PutRolePolicy] : [];
        AwsAction[] noMore = MayRemovePolicies ? [Actions.DeleteRolePolicy] : [];
        AwsAction[] retention = settings.TaskDefinition.Container.Log?.RetentionDays is null ? [] : [Actions.PutRetentionPolicy];
        return
        [
            Actions.GetRole, Actions.CreateRole, Actions.TagRole, Actions.AttachRolePolicy, .. inline, .. noMore, Actions.PassRole, Actions.DescribeSecret,
            .. logs, .. retention, Actions.DescribeTaskDefinition, Actions.RegisterTaskDefinition, Actions.TagInEcs,
        ];
    }

    private IEnumerable<AwsAction> Cluster() =>
        resources.MayCreateCluster ? [Actions.DescribeClusters, Actions.CreateCluster] : [Actions.DescribeClusters];

    private IEnumerable<AwsAction> Tasks()
    {
        AwsAction[] network = settings.Run.Subnets.Count == 0 ? [Actions.DescribeSubnets] : [];
        AwsAction[] oneOff = RunsOneOff ? [Actions.RunTask, Actions.StopTask] : [];
        AwsAction[] watched = settings.Run.Wait || Releases ? [Actions.DescribeTasks] : [];
        return [Actions.CreateServiceLinkedRole, .. network, .. oneOff, .. watched];
    }

    private IEnumerable<AwsAction> Service()
    {
        if (settings.Deploy != DeployKind.Service)
        {
            return [];
        }

        AwsAction[] balancer = settings.Service.TargetGroup is { } group && !group.StartsWith("arn:", StringComparison.Ordinal) ? [Actions.DescribeTargetGroups] : [];
        AwsAction[] watched = settings.Run.Wait || Releases ? [Actions.ListTasks] : [];
        return [Actions.DescribeServices, Actions.CreateService, Actions.UpdateService, .. watched, .. balancer];
    }

    // An action on something that the project does not have is not to be allowed either.
    private List<Permission> Permit(IEnumerable<AwsAction> actions) =>
    [
        .. actions.Select(action => new Permission(action, ResourcesOf(action)) { Condition = resources.ConditionOf(action.Resource) })
            .Where(permission => permission.Resources.Count > 0),
    ];

    // A base image is pulled as well as the project's own is looked for.
    private IReadOnlyList<string> ResourcesOf(AwsAction action) => action == Actions.BatchGetImage
        ? [.. resources.Of(ResourceKind.Repository).Union(resources.Of(ResourceKind.BaseRepository))]
        : resources.Of(action.Resource);
}
