using System.Text.Json.Nodes;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Resources;
using EcsPublish.Core.TaskDefinitions;
using EcsPublish.Images;

namespace EcsPublish.Core.Preflight.Reachability;

/// <summary>What the tasks of a definition call before their containers run. Endpoints lead to services of their own region only.</summary>
internal static class Destinations
{
    /// <summary>The destinations, each once.</summary>
    /// <param name="definition">As it is rendered; the project's image has the registry that it will have.</param>
    public static IReadOnlyList<Destination> Of(JsonObject definition, AwsIdentity identity)
    {
        var containers = definition.Containers().ToList();
        return
        [
            .. containers.SelectMany(container => OfImage(container.Text("image"), identity))
                .Concat(containers.SelectMany(container => OfLog(container, identity)))
                .Concat(containers.SelectMany(container => container["secrets"].Objects()).Select(secret => OfSecret(secret.Text("valueFrom") ?? "", identity)))
                .Distinct(),
        ];
    }

    private static IReadOnlyList<Destination> OfImage(string? image, AwsIdentity identity)
    {
        if (!ImageName.TryParse(image, out var name))
        {
            return [];
        }

        return EcrRegistry.IsEcr(name.Registry) && name.Registry.Contains($".{identity.Region}.", StringComparison.Ordinal)
            ? Destination.OfEcr
            : [Destination.Host(name.Registry)];
    }

    private static IEnumerable<Destination> OfLog(JsonObject container, AwsIdentity identity)
    {
        if (container["logConfiguration"] is not JsonObject log || log.Text("logDriver") != "awslogs")
        {
            yield break;
        }

        var region = (log["options"] as JsonObject)?.Text("awslogs-region") ?? identity.Region;
        yield return region == identity.Region ? Destination.Logs : Destination.Host($"CloudWatch Logs in {region}");
    }

    // ECS takes what is no ARN for a parameter's name. arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf
    private static Destination OfSecret(string valueFrom, AwsIdentity identity)
    {
        var parts = valueFrom.Split(':');
        var destination = parts is ["arn", _, "secretsmanager", ..] ? Destination.SecretsManager : Destination.Parameters;
        return parts is ["arn", _, _, var region, ..] && region != identity.Region ? Destination.Host($"{destination.Name} in {region}") : destination;
    }
}
