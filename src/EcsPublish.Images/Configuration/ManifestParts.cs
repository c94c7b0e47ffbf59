namespace EcsPublish.Images.Configuration;

/// <summary>What a manifest points at.</summary>
internal sealed record ManifestParts(ImageFormat Format, Descriptor Config, IReadOnlyList<Descriptor> Layers);
