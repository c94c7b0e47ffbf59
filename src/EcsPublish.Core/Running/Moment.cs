namespace EcsPublish.Core.Running;

/// <summary>One line of a timeline.</summary>
/// <param name="At">By AWS's clock, UTC; null when AWS does not say.</param>
/// <param name="Source">Where it comes from: <c>service</c>, <c>deployment</c>, <c>task 0123abcd</c>, or a container's name.</param>
/// <param name="Text">One line, harmless.</param>
internal sealed record Moment(DateTime? At, string Source, string Text);
