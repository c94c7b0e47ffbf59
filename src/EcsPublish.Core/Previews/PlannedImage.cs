using System.Text.Json.Nodes;
using EcsPublish.Images;

namespace EcsPublish.Core.Previews;

/// <summary>The image that a publish would deploy.</summary>
/// <param name="Reference"><c>registry/repository@sha256:...</c></param>
/// <param name="BaseConfiguration">The configuration of its base.</param>
/// <param name="Entries">What would happen to the repository and the image.</param>
internal sealed record PlannedImage(string Reference, BuiltImage Image, JsonObject BaseConfiguration, IReadOnlyList<PlanEntry> Entries);
