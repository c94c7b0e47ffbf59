namespace EcsPublish.Images.Tests.Support;

/// <summary>A request as the test registry received it.</summary>
/// <param name="Line">Method, path and query: <c>HEAD /v2/app/blobs/sha256:...</c>.</param>
/// <param name="Authorization">The header, or null.</param>
internal sealed record RecordedRequest(string Line, string? Authorization);
