namespace EcsPublish.Aws.Pipeline;

/// <summary>An error that has an exception type of its own.</summary>
/// <param name="Code">Its code on the wire.</param>
/// <param name="New">Makes the exception.</param>
internal sealed record ServiceError(string Code, NewException New);
