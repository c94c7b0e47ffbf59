using Amazon.ElasticLoadBalancingV2.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using Group = Amazon.ElasticLoadBalancingV2.Model.TargetGroup;

namespace EcsPublish.Core.Resources;

/// <summary>EcsTargetGroup, by name or ARN; asked for once.</summary>
internal sealed class TargetGroup
{
    private readonly AwsSession _aws;
    private readonly string _nameOrArn;
    private readonly Lazy<Task<Group>> _found;

    public TargetGroup(AwsSession aws, string nameOrArn, CancellationToken cancellation)
    {
        (_aws, _nameOrArn) = (aws, nameOrArn);
        _found = new(() => AskAsync(cancellation));
    }

    /// <summary>Whether it is given by its ARN, so that nothing need be asked to attach it.</summary>
    public bool IsArn => _nameOrArn.StartsWith("arn:", StringComparison.Ordinal);

    /// <summary>The target group.</summary>
    /// <exception cref="PublishException">There is none.</exception>
    public Task<Group> FindAsync() => _found.Value;

    /// <summary>How a service refers to it.</summary>
    /// <param name="container">The container that it sends to.</param>
    /// <param name="port">The port that it sends to; null when the container has none.</param>
    public async Task<Amazon.ECS.Model.LoadBalancer> AttachmentAsync(string container, int? port) =>
        Attachment(IsArn ? _nameOrArn : (await FindAsync()).TargetGroupArn, _nameOrArn, container, port);

    /// <summary>The same when its ARN is known.</summary>
    /// <param name="name">What the project calls it.</param>
    public static Amazon.ECS.Model.LoadBalancer Attachment(string arn, string name, string container, int? port) => new()
    {
        TargetGroupArn = arn,
        ContainerName = container,
        ContainerPort = port ?? throw new PublishException(Diagnostics.NoTargetPort.With(name, container)),
    };

    private async Task<Group> AskAsync(CancellationToken cancellation)
    {
        try
        {
            var request = IsArn ? new DescribeTargetGroupsRequest { TargetGroupArns = [_nameOrArn] } : new DescribeTargetGroupsRequest { Names = [_nameOrArn] };
            var response = await _aws.CallAsync(
                Actions.DescribeTargetGroups, "*", () => _aws.Elb.DescribeTargetGroupsAsync(request, cancellation));
            return response.TargetGroups.Single();
        }
        catch (TargetGroupNotFoundException e)
        {
            throw new PublishException(Diagnostics.TargetGroupMissing.With(_nameOrArn, _aws.Identity.Account, _aws.Identity.Region), e);
        }
    }
}
