using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Settings;
using EcsPublish.Core.Settings.Rules;

namespace EcsPublish.Core.Preflight.Checks;

/// <summary>The capacity providers exist and are associated with the cluster. AWS's own two exist in every account, but are associated with no cluster
/// by themselves.</summary>
internal sealed class CapacityProviderCheck(AwsSession aws, RunSettings settings, Preparation preparation) : IPreflightCheck
{
    /// <inheritdoc />
    public string Name => "capacity providers";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        var cluster = settings.CapacityProviders.Count > 0 ? await preparation.Cluster : null;
        List<string> lacking = [.. settings.CapacityProviders.Select(provider => provider.Name).Except(cluster?.CapacityProviders ?? [])];
        var reads = new OptionalReads(aws);
        var missing = await MissingAsync(reads, [.. lacking.Where(name => !CapacityProviderRules.IsFargate(name))], cancellation);
        return
        [
            .. missing.Select(name => new Finding.Problem(Diagnostics.ProviderMissing.With(name, aws.Identity.Account, aws.Identity.Region))),
            .. cluster is null ? [] : lacking.Except(missing).Select(name => NotAssociated(name, cluster)),
            .. reads.Notes("The capacity providers"),
        ];
    }

    private async Task<IReadOnlyList<string>> MissingAsync(OptionalReads reads, List<string> names, CancellationToken cancellation)
    {
        if (names.Count == 0)
        {
            return [];
        }

        var request = new DescribeCapacityProvidersRequest { CapacityProviders = names };
        var response = await reads.TryAsync(Actions.DescribeCapacityProviders, "*", () => aws.Ecs.DescribeCapacityProvidersAsync(request, cancellation));
        return response is null ? [] : [.. names.Except((response.CapacityProviders ?? []).Select(provider => provider.Name))];
    }

    // The command replaces what the cluster has, so it names all of that again.
    private static Finding.Problem NotAssociated(string name, Cluster cluster) => new(Diagnostics.ProviderNotAssociated.With(
        name,
        cluster.ClusterName,
        string.Join(' ', [.. cluster.CapacityProviders ?? [], name]),
        $"'[{string.Join(',', (cluster.DefaultCapacityProviderStrategy ?? []).Select(Strategy))}]'"));

    private static string Strategy(CapacityProviderStrategyItem item) =>
        $$"""{"capacityProvider":"{{item.CapacityProvider}}","weight":{{item.Weight ?? 0}},"base":{{item.Base ?? 0}}}""";
}
