namespace EcsPublish.Local.Runtime;

/// <summary>An image that is ready to start.</summary>
/// <param name="Digest">The manifest's digest.</param>
/// <param name="Place">Where the runtime has it: a folder that nobody writes to, or a name in the engine.</param>
/// <param name="Config">How it wants to be started.</param>
internal sealed record PulledImage(string Digest, string Place, ImageConfig Config);
