using Amazon.ElasticLoadBalancingV2.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Resources;

/// <summary>EcsTargetGroup, by name or ARN.</summary>
internal sealed class TargetGroup(AwsSession aws, string nameOrArn)
{
    /// <summary>How a service refers to it.</summary>
    /// <param name="container">The container that it sends to.</param>
    /// <param name="port">The port that it sends to; null when the container has none.</param>
    public async Task<Amazon.ECS.Model.LoadBalancer> AttachmentAsync(string container, int? port, CancellationToken cancellation) =>
        Attachment(await ArnAsync(cancellation), nameOrArn, container, port);

    /// <summary>The same when its ARN is known.</summary>
    /// <param name="name">What the project calls it.</param>
    public static Amazon.ECS.Model.LoadBalancer Attachment(string arn, string name, string container, int? port) => new()
    {
        TargetGroupArn = arn,
        ContainerName = container,
        ContainerPort = port ?? throw new PublishException(Diagnostics.NoTargetPort.With(name, container)),
    };

    private async Task<string> ArnAsync(CancellationToken cancellation)
    {
        if (nameOrArn.StartsWith("arn:", StringComparison.Ordinal))
        {
            return nameOrArn;
        }

        try
        {
            var request = new DescribeTargetGroupsRequest { Names = [nameOrArn] };
            var response = await aws.CallAsync(
                Actions.DescribeTargetGroups, "*", () => aws.Elb.DescribeTargetGroupsAsync(request, cancellation));
            return response.TargetGroups.Single().TargetGroupArn;
        }
        catch (TargetGroupNotFoundException e)
        {
            throw new PublishException(Diagnostics.TargetGroupMissing.With(nameOrArn, aws.Identity.Account, aws.Identity.Region), e);
        }
    }
}
