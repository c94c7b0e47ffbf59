using Amazon.EC2.Model;
using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Services;

/// <summary>Where a service of the real AWS answers: its load balancer's name, or the public address of one of its tasks.</summary>
internal sealed class ServiceAddress(AwsSession aws, DeployedService service, int? port)
{
    /// <summary>The address, for example <c>http://web-123.eu-west-1.elb.amazonaws.com</c>; null when there is none from outside.</summary>
    public async Task<string?> FindAsync(CancellationToken cancellation)
    {
        var group = service.Service.LoadBalancers?.Find(balancer => balancer.TargetGroupArn is not null)?.TargetGroupArn;
        return group is not null
            ? await new BalancerAddress(aws, group).FindAsync(cancellation)
            : await NetworkInterfaceAsync(cancellation) is { Association.PublicIp: { Length: > 0 } address } && port is not null ? $"http://{address}:{port}" : null;
    }

    private async Task<Amazon.EC2.Model.NetworkInterface?> NetworkInterfaceAsync(CancellationToken cancellation)
    {
        var attachment = (await RunningTaskAsync(cancellation))?.Attachments?.Find(attached => attached.Type == "ElasticNetworkInterface");
        if (attachment?.Details?.Find(detail => detail.Name == "networkInterfaceId")?.Value is not { } id)
        {
            return null;
        }

        var request = new DescribeNetworkInterfacesRequest { NetworkInterfaceIds = [id] };
        var response = await aws.CallAsync(
            Actions.DescribeNetworkInterfaces, "*", () => aws.Ec2.DescribeNetworkInterfacesAsync(request, cancellation));
        return response.NetworkInterfaces?.FirstOrDefault();
    }

    private async Task<EcsTask?> RunningTaskAsync(CancellationToken cancellation)
    {
        var target = service.Target;
        var list = new ListTasksRequest { Cluster = target.Cluster, ServiceName = target.Name, DesiredStatus = DesiredStatus.RUNNING };
        var arns = (await aws.CallAsync(Actions.ListTasks, "*", () => aws.Ecs.ListTasksAsync(list, cancellation))).TaskArns;
        if (arns is not { Count: > 0 })
        {
            return null;
        }

        var describe = new DescribeTasksRequest { Cluster = target.Cluster, Tasks = arns };
        var tasks = (await aws.CallAsync(Actions.DescribeTasks, arns[0], () => aws.Ecs.DescribeTasksAsync(describe, cancellation))).Tasks;
        return tasks?.Find(task => task.TaskDefinitionArn == service.TaskDefinition && task.LastStatus == "RUNNING");
    }
}
