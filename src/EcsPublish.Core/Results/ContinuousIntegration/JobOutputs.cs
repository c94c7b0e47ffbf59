using System.Globalization;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Results.ContinuousIntegration;

/// <summary>The outputs of a publish by the names of its MSBuild properties. What is not known is left out: an old value must not seem to be a new one.</summary>
internal static class JobOutputs
{
    public static IReadOnlyList<KeyValuePair<string, string>> Of(PublishRecord record) =>
    [
        .. new (string Name, string? Value)[]
        {
            ("EcsImageReference", record.Image?.Reference),
            ("EcsTaskDefinitionArn", record.Definition?.Arn),
            ("EcsTaskArn", record.Started?.Arns[0]),
            ("EcsServiceArn", record.Service?.Arn),
            ("EcsExitCode", record.Run?.ExitCode?.ToString(CultureInfo.InvariantCulture)),
            ("EcsUrl", record.Url),
            ("EcsConsoleUrl", record.ConsoleUrl),
        }
        .Where(output => !string.IsNullOrEmpty(output.Value)).Select(output => KeyValuePair.Create(output.Name, HarmlessText.Of(output.Value!))),
    ];
}
