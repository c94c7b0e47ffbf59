namespace EcsPublish.Aws.Generator.Facts;

/// <summary>
/// What this product needs to know of one AWS service. Its text form, one fact a line, is described in <c>facts/README.md</c>.
/// </summary>
internal sealed class FactFile
{
    /// <summary>Single values: namespace, base, id, protocol, target, version, prefix, signing, client.</summary>
    public Dictionary<string, string> Service { get; } = new(StringComparer.Ordinal);

    /// <summary>In order: the first row whose conditions hold decides.</summary>
    public List<EndpointFact> Endpoints { get; } = [];

    public List<OperationFact> Operations { get; } = [];

    /// <summary>Structures, requests, responses and errors.</summary>
    public List<ShapeFact> Shapes { get; } = [];

    public List<EnumFact> Enums { get; } = [];

    /// <summary>One of the values of <see cref="Service"/>, empty when the service has none.</summary>
    public string this[string key] => Service.TryGetValue(key, out var value) ? value : "";
}
