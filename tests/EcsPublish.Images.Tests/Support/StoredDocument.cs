namespace EcsPublish.Images.Tests.Support;

/// <summary>A manifest in the test registry.</summary>
internal sealed record StoredDocument(byte[] Content, string MediaType);
