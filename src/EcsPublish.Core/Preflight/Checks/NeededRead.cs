namespace EcsPublish.Core.Preflight.Checks;

/// <summary>Something that the publish reads anyway and cannot do without: when it fails, that is known with everything else.</summary>
internal sealed class NeededRead(string name, Task read) : IPreflightCheck
{
    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        await read;
        return [];
    }
}
