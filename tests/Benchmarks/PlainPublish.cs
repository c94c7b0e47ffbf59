namespace EcsPublish.Benchmarks;

/// <summary><c>dotnet publish</c>, which nobody can be faster than.</summary>
internal sealed class PlainPublish : Contender
{
    /// <inheritdoc />
    public override string Name => Names.Floor;

    /// <inheritdoc />
    protected override Task PublishAsync(Cloud cloud, string folder, string repository, IReadOnlyDictionary<string, string> environment) =>
        DotNetAsync(folder, environment);
}
