using System.Globalization;
using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Definitions;

/// <summary>Makes a registered revision of a request: what ECS fills in by itself is filled in.</summary>
internal static class DefinitionDefaults
{
    public static TaskDefinition Apply(RegisterTaskDefinitionRequest request, int revision, DateTime now)
    {
        // The request has all members of the definition that a caller can set, under the same names on the wire.
        var definition = ShapeJson.Read<TaskDefinition>(ShapeJson.Write(request));
        definition.Revision = revision;
        definition.TaskDefinitionArn = EcsArn.TaskDefinition(request.Family, revision);
        definition.Status = TaskDefinitionStatus.ACTIVE;
        definition.RegisteredAt = now;
        definition.RegisteredBy = LocalIdentity.UserArn;
        definition.Cpu = Normal(request.Cpu, FargateSize.Cpu);
        definition.Memory = Normal(request.Memory, FargateSize.Memory);
        definition.Volumes ??= [];
        definition.PlacementConstraints ??= [];
        definition.Compatibilities = Compatibilities(definition);
        definition.ContainerDefinitions.ForEach(container => Fill(container, definition.NetworkMode));
        definition.RequiresAttributes = [.. RequiredAttributes.Of(definition).Select(name => new Amazon.ECS.Model.Attribute { Name = name })];
        return definition;
    }

    private static void Fill(ContainerDefinition container, NetworkMode? network)
    {
        container.Cpu ??= 0;
        container.Essential ??= true;
        container.Environment ??= [];
        container.MountPoints ??= [];
        container.VolumesFrom ??= [];
        container.PortMappings ??= [];
        container.SystemControls ??= [];
        foreach (var port in container.PortMappings)
        {
            port.Protocol ??= TransportProtocol.Tcp;
            port.HostPort ??= network == NetworkMode.Awsvpc || network == NetworkMode.Host ? port.ContainerPort : 0;
        }
    }

    /// <summary>A size with its unit is kept as plain units.</summary>
    private static string? Normal(string? size, Func<string, int?> units) =>
        size is null ? null : units(size)?.ToString(CultureInfo.InvariantCulture) ?? size;

    private static List<string> Compatibilities(TaskDefinition definition)
    {
        var fitsFargate = definition.NetworkMode == NetworkMode.Awsvpc
            && FargateSize.Offered(FargateSize.Cpu(definition.Cpu ?? "") ?? 0, FargateSize.Memory(definition.Memory ?? "") ?? 0);
        List<string> compatibilities = definition.NetworkMode == NetworkMode.Awsvpc ? ["EC2"] : ["EXTERNAL", "EC2"];
        return fitsFargate ? [.. compatibilities, "FARGATE"] : compatibilities;
    }
}
