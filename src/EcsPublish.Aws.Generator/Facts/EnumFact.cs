namespace EcsPublish.Aws.Generator.Facts;

/// <summary>A string with known values. The service may answer with others.</summary>
/// <param name="Name">Its class name.</param>
/// <param name="Values">The values as they are on the wire.</param>
internal sealed record EnumFact(string Name, IReadOnlyList<string> Values);
