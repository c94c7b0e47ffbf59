namespace EcsPublish.Benchmarks;

/// <summary><c>dotnet publish</c>, which nobody can be faster than.</summary>
/// <param name="version">Null, or the version of the package that the project has without asking for it: what its targets cost every other build.</param>
internal sealed class PlainPublish(string? version) : Contender
{
    /// <inheritdoc />
    public override string Name => version is null ? Names.Floor : Names.Unasked;

    /// <inheritdoc />
    public override string Reference => version is null ? "" : EcsPublishing.ReferenceTo(version);

    /// <inheritdoc />
    protected override Task PublishAsync(Cloud cloud, string folder, string repository, IReadOnlyDictionary<string, string> environment) =>
        DotNetAsync(folder, environment);
}
