using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Settings;

/// <summary>What came of reading the project: settings to publish by, or every reason why there are none.</summary>
/// <param name="Settings">Null when any of the diagnostics is an error.</param>
/// <param name="Diagnostics">Errors and warnings, in the order in which the project was read.</param>
internal sealed record SettingsResult(PublishSettings? Settings, IReadOnlyList<Diagnostic> Diagnostics);
