using Amazon.EC2.Model;
using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Resources;

/// <summary>Where a task gets its address: the project's subnets, or the default VPC's.</summary>
internal sealed class TaskNetwork(AwsSession aws, RunSettings run, IReporter reporter)
{
    /// <summary>The network configuration of a task in awsvpc mode.</summary>
    public async Task<NetworkConfiguration> ChooseAsync(CancellationToken cancellation)
    {
        var named = run.Subnets.Count > 0;
        var subnets = named ? run.Subnets : await DefaultSubnetsAsync(cancellation);
        var publicIp = run.AssignPublicIp ?? !named;
        if (run.AssignPublicIp is null)
        {
            reporter.Say(Importance.Normal, named ? WithoutAddress : WithAddress);
        }

        return new NetworkConfiguration
        {
            AwsvpcConfiguration = new AwsVpcConfiguration
            {
                Subnets = [.. subnets],
                SecurityGroups = run.SecurityGroups.Count > 0 ? [.. run.SecurityGroups] : null,
                AssignPublicIp = publicIp ? AssignPublicIp.ENABLED : AssignPublicIp.DISABLED,
            },
        };
    }

    /// <summary>What a service has already, with what the project states laid over it.</summary>
    public NetworkConfiguration Over(AwsVpcConfiguration existing) => new()
    {
        AwsvpcConfiguration = new AwsVpcConfiguration
        {
            Subnets = run.Subnets.Count > 0 ? [.. run.Subnets] : existing.Subnets,
            SecurityGroups = run.SecurityGroups.Count > 0 ? [.. run.SecurityGroups] : existing.SecurityGroups,
            AssignPublicIp = run.AssignPublicIp switch
            {
                true => AssignPublicIp.ENABLED,
                false => AssignPublicIp.DISABLED,
                null => existing.AssignPublicIp,
            },
        },
    };

    private const string WithAddress =
        "Tasks get a public address: the default VPC's subnets reach ECR only with one. It costs a little for each hour a task runs; EcsAssignPublicIp=false turns it off.";

    private const string WithoutAddress =
        "Tasks get no public address: EcsSubnets names the subnets, which need a NAT gateway or VPC endpoints (both cost money) to reach ECR. EcsAssignPublicIp=true gives them one.";

    private async Task<IReadOnlyList<string>> DefaultSubnetsAsync(CancellationToken cancellation)
    {
        var request = new DescribeSubnetsRequest { Filters = [new Filter { Name = "default-for-az", Values = ["true"] }] };
        var response = await aws.CallAsync(Actions.DescribeSubnets, "*", () => aws.Ec2.DescribeSubnetsAsync(request, cancellation));
        if (response.Subnets is not { Count: > 0 } subnets)
        {
            throw new PublishException(Diagnostics.NoDefaultSubnets.With(aws.Identity.Account, aws.Identity.Region));
        }

        return [.. subnets.Select(subnet => subnet.SubnetId).Order(StringComparer.Ordinal)];
    }
}
