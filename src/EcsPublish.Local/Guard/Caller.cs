namespace EcsPublish.Local.Guard;

/// <summary>Who signed a request.</summary>
/// <param name="AccessKeyId">The key used.</param>
/// <param name="Arn">The identity: <c>arn:aws:iam::000000000000:user/local</c>, or that of an assumed role.</param>
/// <param name="UserId">Its unique id, as sts:GetCallerIdentity shows it.</param>
internal sealed record Caller(string AccessKeyId, string Arn, string UserId);
