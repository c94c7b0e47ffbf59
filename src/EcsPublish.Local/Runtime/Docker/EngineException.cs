using System.Net;

namespace EcsPublish.Local.Runtime.Docker;

/// <summary>The container engine refused something, or cannot be reached.</summary>
/// <param name="message">The engine's own words.</param>
/// <param name="status">Its HTTP status; null when there was no answer.</param>
internal sealed class EngineException(string message, HttpStatusCode? status = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Its HTTP status; null when there was no answer.</summary>
    public HttpStatusCode? Status => status;
}
