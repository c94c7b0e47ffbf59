using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Settings;
using EcsPublish.Core.TaskDefinitions;
using Group = Amazon.ElasticLoadBalancingV2.Model.TargetGroup;

namespace EcsPublish.Core.Preflight.Checks;

/// <summary>The target group exists, takes targets of the right kind from the right VPC and port, and a load balancer sends to it.</summary>
internal sealed class TargetGroupCheck(Resources.TargetGroup group, ServiceSettings settings, DraftDefinition draft, Preparation preparation) : IPreflightCheck
{
    /// <inheritdoc />
    public string Name => "target group";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        List<Finding> findings = [.. Port()];
        try
        {
            findings.AddRange(Judge(await group.FindAsync(), (await preparation.NetworkChoice)?.VpcId));
        }
        catch (PublishException e) when (group.IsArn && e.Diagnostic.Descriptor == Diagnostics.AccessDenied)
        {
            findings.Add(new Finding.Note($"The target group could not be checked: {e.Diagnostic.Text}"));
        }

        return findings;
    }

    private IEnumerable<Finding> Judge(Group found, string? vpc)
    {
        var mode = draft.Definition.Text("networkMode") ?? "awsvpc";
        var type = mode == "awsvpc" ? "ip" : "instance";
        if (found.TargetType?.Value is { } actual && actual != type)
        {
            yield return new Finding.Problem(Diagnostics.TargetGroupType.With(settings.TargetGroup, actual, mode, type));
        }

        if (vpc is not null && found.VpcId is { Length: > 0 } other && other != vpc)
        {
            yield return new Finding.Problem(Diagnostics.TargetGroupElsewhere.With(settings.TargetGroup, other, vpc));
        }

        if (found.LoadBalancerArns is not { Count: > 0 })
        {
            yield return new Finding.Problem(Diagnostics.TargetGroupUnused.With(settings.TargetGroup, found.TargetGroupArn));
        }
    }

    // Ports that only the image knows are not known yet: then ECS has the last word.
    private IEnumerable<Finding> Port()
    {
        var container = draft.Containers.FirstOrDefault(container => container.Text("name") == draft.ContainerName);
        List<long> ports = [.. (container?["portMappings"]).Objects().Select(port => port.Number("containerPort")).OfType<long>()];
        if (settings.TargetPort is { } wanted && ports.Count > 0 && !ports.Contains(wanted))
        {
            yield return new Finding.Problem(Diagnostics.TargetPortUnknown.With(wanted, draft.ContainerName, string.Join(", ", ports)));
        }
    }
}
