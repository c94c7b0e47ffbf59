namespace EcsPublish.Local.Wire;

/// <summary>An answer, ready to be sent.</summary>
internal sealed record WireAnswer(int Status, string ContentType, byte[] Body);
