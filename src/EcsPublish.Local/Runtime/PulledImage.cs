namespace EcsPublish.Local.Runtime;

/// <summary>An image that is ready to start.</summary>
/// <param name="Digest">The manifest's digest.</param>
/// <param name="Root">The folder that holds its files; nobody writes there.</param>
/// <param name="Config">How it wants to be started.</param>
internal sealed record PulledImage(string Digest, string Root, ImageConfig Config);
