namespace EcsPublish.Local;

/// <summary>The local AWS cannot be started; the message says why and what to do.</summary>
internal sealed class LocalStartException(string message, Exception? inner = null) : Exception(message, inner);
