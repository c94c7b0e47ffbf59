using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace EcsPublish.Aws.Pipeline;

/// <summary>One row of an endpoint table, see <c>facts/README.md</c>.</summary>
/// <param name="When">Conditions that must all hold, with commas between; <c>*</c> always holds.</param>
/// <param name="Url">Where to call, with places to fill in; or <see cref="Unsupported"/>.</param>
/// <param name="SigningRegion">The region to sign for, with places to fill in; empty for the region called.</param>
internal sealed record EndpointRow(string When, string Url, string SigningRegion)
{
    public const string Unsupported = "unsupported";

    private const string PartitionIs = "partition=";
    private const string RegionIs = "region=";

    public bool Holds(EndpointQuery query, Partition partition) =>
        Array.TrueForAll(When.Split(','), condition => Holds(condition, query, partition));

    private static bool Holds(string condition, EndpointQuery query, Partition partition) => condition switch
    {
        "*" => true,
        "fips" => query.UseFips,
        "!fips" => !query.UseFips,
        "dual" => query.UseDualStack,
        "!dual" => !query.UseDualStack,
        "supportsFIPS" => partition.supportsFIPS,
        "supportsDualStack" => partition.supportsDualStack,
        _ when condition.StartsWith(PartitionIs, StringComparison.Ordinal) => condition[PartitionIs.Length..] == partition.name,
        _ when condition.StartsWith(RegionIs, StringComparison.Ordinal) => condition[RegionIs.Length..] == query.Region,
        _ => throw new InvalidOperationException($"The endpoint table has the unknown condition '{condition}'."),
    };
}
