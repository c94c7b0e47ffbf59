using System.Text.Json.Nodes;

namespace EcsPublish.Local.Registry;

/// <summary>Where a task's images come from: the registry of this AWS in a box.</summary>
internal interface IImageSource
{
    /// <summary>Whether a reference names this registry.</summary>
    bool Holds(string reference);

    /// <summary>Looks an image up as ECS's agent would pull it.</summary>
    /// <param name="reference">As in the task definition: <c>127.0.0.1:4570/repo@sha256:...</c> or <c>127.0.0.1:4570/repo:tag</c>.</param>
    /// <param name="architecture">The OCI architecture to choose from an index: <c>amd64</c> or <c>arm64</c>.</param>
    /// <param name="preferred">The one to take when the index has both, for a runtime that runs everything on this machine.</param>
    /// <exception cref="ImagePullException">There is no such image here; the message has the agent's wording.</exception>
    StoredImage Find(string reference, string architecture, string? preferred = null);
}

/// <summary>An image that lies in the registry's folder.</summary>
/// <param name="Digest">The manifest's digest, <c>sha256:...</c>.</param>
/// <param name="Config">The image configuration (OCI: <c>architecture</c>, <c>config.Env</c>, <c>config.Entrypoint</c>, ...).</param>
/// <param name="Layers">Full paths of the compressed layer files (tar+gzip), base first.</param>
internal sealed record StoredImage(string Digest, JsonNode Config, IReadOnlyList<string> Layers);

/// <summary>The image cannot be had.</summary>
internal sealed class ImagePullException(string message) : Exception(message);
