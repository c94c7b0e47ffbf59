namespace EcsPublish.Local.Guard;

/// <summary>What sts:AssumeRole hands out.</summary>
internal sealed record TemporaryKeys(string AccessKeyId, string SecretAccessKey, string SessionToken, DateTimeOffset Expires);
