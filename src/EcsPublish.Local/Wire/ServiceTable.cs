namespace EcsPublish.Local.Wire;

/// <summary>A service as the wire sees it.</summary>
internal sealed class ServiceTable
{
    private readonly Dictionary<string, Operation> _operations;

    /// <param name="signingName">Its name in signatures: <c>ecs</c>, <c>ecr</c>, <c>logs</c>.</param>
    /// <param name="format">How it talks.</param>
    /// <param name="parts">The classes whose public methods are its operations.</param>
    public ServiceTable(string signingName, IWireFormat format, params object[] parts)
    {
        (SigningName, Format) = (signingName, format);
        _operations = parts.SelectMany(Operation.AllOf).ToDictionary(operation => operation.Name, StringComparer.Ordinal);
    }

    /// <summary>Its name in signatures.</summary>
    public string SigningName { get; }

    /// <summary>How it talks.</summary>
    public IWireFormat Format { get; }

    /// <summary>The names of all operations.</summary>
    public IEnumerable<string> Operations => _operations.Keys;

    /// <summary>The operation of that name, or null.</summary>
    public Operation? Find(string name) => _operations.GetValueOrDefault(name);
}
