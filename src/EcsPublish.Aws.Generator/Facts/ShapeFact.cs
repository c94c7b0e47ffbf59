namespace EcsPublish.Aws.Generator.Facts;

/// <summary>A structure, a request, a response or an error.</summary>
/// <param name="Kind">Which of these.</param>
/// <param name="Name">Its class name.</param>
internal sealed record ShapeFact(ShapeKind Kind, string Name)
{
    /// <summary>Of an error: its code on the wire.</summary>
    public string Code { get; init; } = "";

    /// <summary>Of an error: <c>retryable</c>, <c>throttling</c>, or empty when the standard rules decide.</summary>
    public string Retry { get; init; } = "";

    public List<MemberFact> Members { get; init; } = [];
}
