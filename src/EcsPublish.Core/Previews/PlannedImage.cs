using EcsPublish.Core.Publishing.Images;

namespace EcsPublish.Core.Previews;

/// <summary>The image that a publish would deploy.</summary>
/// <param name="Reference"><c>registry/repository@sha256:...</c></param>
/// <param name="Image">What it is.</param>
/// <param name="Entries">What would happen to the repository and the image.</param>
internal sealed record PlannedImage(string Reference, PreparedImage Image, IReadOnlyList<PlanEntry> Entries);
