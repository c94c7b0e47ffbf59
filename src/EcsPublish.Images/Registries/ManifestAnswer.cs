namespace EcsPublish.Images.Registries;

/// <summary>The answer to "which manifest is this?".</summary>
/// <param name="Manifest">Null when there is none of that name.</param>
/// <param name="IsRepositoryUnknown">The registry said that it does not know the repository at all (<c>NAME_UNKNOWN</c>).</param>
internal sealed record ManifestAnswer(StoredManifest? Manifest, bool IsRepositoryUnknown);
