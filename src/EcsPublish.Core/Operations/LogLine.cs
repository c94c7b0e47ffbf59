namespace EcsPublish.Core.Operations;

/// <summary>One line of one task.</summary>
/// <param name="Time">When it was printed, in milliseconds since 1970.</param>
/// <param name="Label">Container and task, for example <c>hello-web 0123abcd</c>.</param>
internal sealed record LogLine(long Time, string Label, string Text);
