namespace EcsPublish.Aws.Generator.Facts;

/// <summary>One operation.</summary>
/// <param name="Name">Its name on the wire and, with "Async", in C#.</param>
/// <param name="Errors">The exceptions it throws by type; every other error is the service's general exception.</param>
internal sealed record OperationFact(string Name, IReadOnlyList<string> Errors);
