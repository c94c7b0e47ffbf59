namespace EcsPublish.Aws.Generator.Facts;

/// <summary>A member of a shape.</summary>
/// <param name="Property">Its name in C#.</param>
/// <param name="Wire">Its name on the wire. EC2's requests have the same name with a capital first letter.</param>
/// <param name="Type">What it holds.</param>
internal sealed record MemberFact(string Property, string Wire, TypeFact Type);
