using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Services;

/// <summary>ListServiceDeployments, DescribeServiceDeployments, DescribeServiceRevisions.</summary>
internal sealed class RolloutQueries(EcsStore store, ServiceBook services)
{
    private const int MostArns = 20;

    /// <summary>The newest first.</summary>
    public ListServiceDeploymentsResponse List(ListServiceDeploymentsRequest request)
    {
        lock (store.Gate)
        {
            var found = services.Existing(request.Cluster, request.Service).Rollouts.Where(rollout => Matches(rollout, request));
            var page = Page<ServiceDeploymentBrief>.Of([.. found.Select(Brief)], request.MaxResults, request.NextToken);
            return new() { ServiceDeployments = page.Items, NextToken = page.NextToken };
        }
    }

    public DescribeServiceDeploymentsResponse Describe(DescribeServiceDeploymentsRequest request)
    {
        var arns = Checked(request.ServiceDeploymentArns, "serviceDeploymentArns");
        lock (store.Gate)
        {
            var all = store.ServiceList.Services.SelectMany(entry => entry.Rollouts).ToDictionary(rollout => rollout.ServiceDeploymentArn);
            return new()
            {
                ServiceDeployments = [.. arns.Where(all.ContainsKey).Select(arn => ShapeJson.Copy(all[arn]))],
                Failures = [.. arns.Where(arn => !all.ContainsKey(arn)).Select(Missing)],
            };
        }
    }

    public DescribeServiceRevisionsResponse Describe(DescribeServiceRevisionsRequest request)
    {
        var arns = Checked(request.ServiceRevisionArns, "serviceRevisionArns");
        lock (store.Gate)
        {
            var all = store.ServiceList.Services.SelectMany(entry => entry.Revisions).ToDictionary(revision => revision.ServiceRevisionArn);
            return new()
            {
                ServiceRevisions = [.. arns.Where(all.ContainsKey).Select(arn => ShapeJson.Copy(all[arn]))],
                Failures = [.. arns.Where(arn => !all.ContainsKey(arn)).Select(Missing)],
            };
        }
    }

    private static bool Matches(ServiceDeployment rollout, ListServiceDeploymentsRequest request) =>
        (request.Status is not { Count: > 0 } wanted || wanted.Contains(rollout.Status.Value))
        && (request.CreatedAt?.After is not { } after || rollout.CreatedAt > after.ToUniversalTime())
        && (request.CreatedAt?.Before is not { } before || rollout.CreatedAt < before.ToUniversalTime());

    private static List<string> Checked(List<string>? arns, string member) => arns is { Count: > 0 and <= MostArns }
        ? arns
        : throw EcsErrors.InvalidParameter($"{member} must name 1 to {MostArns} ARNs.");

    private static Failure Missing(string arn) => new() { Arn = arn, Reason = "MISSING" };

    private static ServiceDeploymentBrief Brief(ServiceDeployment rollout) => new()
    {
        ServiceDeploymentArn = rollout.ServiceDeploymentArn,
        ServiceArn = rollout.ServiceArn,
        ClusterArn = rollout.ClusterArn,
        StartedAt = rollout.StartedAt,
        CreatedAt = rollout.CreatedAt,
        FinishedAt = rollout.FinishedAt,
        Status = rollout.Status,
        StatusReason = rollout.StatusReason,
        TargetServiceRevisionArn = rollout.TargetServiceRevision.Arn,
    };
}
