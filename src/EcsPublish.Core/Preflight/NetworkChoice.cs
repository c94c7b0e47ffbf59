using Amazon.ECS.Model;

namespace EcsPublish.Core.Preflight;

/// <summary>Where tasks get their address, and what there is to say about it.</summary>
/// <param name="VpcId">The VPC of the subnets; null when it is not known.</param>
internal sealed record NetworkChoice(NetworkConfiguration Configuration, string? VpcId, IReadOnlyList<Finding> Findings);
