using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.EC2.Model;

namespace EcsPublish.Local.Services.Ec2;

/// <summary>Reads <c>network.json</c> of the data folder, by which this AWS has a network of the user's own.</summary>
/// <remarks>
/// The file is one JSON object in the words of the <c>aws</c> command: <c>Vpcs</c>, <c>Subnets</c>, <c>RouteTables</c>,
/// <c>InternetGateways</c>, <c>NatGateways</c>, <c>VpcEndpoints</c>, <c>SecurityGroups</c>, <c>NetworkInterfaces</c> and
/// <c>AvailabilityZones</c>, each as <c>aws ec2 describe-...</c> prints it, and each may be left out. The network of a real account is tried
/// out by
/// <code>
/// for what in vpcs subnets route-tables internet-gateways nat-gateways vpc-endpoints security-groups
/// do aws ec2 describe-$what; done | jq -s add > network.json
/// </code>
/// Comments and trailing commas are allowed; members that nothing here reads are skipped. Tasks run on loopback whatever the file says.
/// </remarks>
internal static class NetworkFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.General)
    {
        PropertyNameCaseInsensitive = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new ConstantConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { UseNamesOfTheCli } },
    };

    /// <summary>The network in the file; null without one.</summary>
    /// <exception cref="AwsError">It is no such JSON.</exception>
    public static Network? Read(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize<Network>(File.ReadAllBytes(path), Options);
        }
        catch (JsonException e)
        {
            throw new AwsError("InternalError", $"{path} is not a network as `aws ec2 describe-...` prints it: {e.Message}", 500);
        }
    }

    /// <summary>The two members that AWS's SDK for .NET calls otherwise than its command line does.</summary>
    private static void UseNamesOfTheCli(JsonTypeInfo type)
    {
        if (type.Type == typeof(IpPermission)) Rename(type, nameof(IpPermission.Ipv4Ranges), "IpRanges");
        if (type.Type == typeof(PrefixListId)) Rename(type, nameof(PrefixListId.Id), "PrefixListId");
    }

    private static void Rename(JsonTypeInfo type, string property, string name) =>
        type.Properties.Single(member => member.Name == property).Name = name;
}
