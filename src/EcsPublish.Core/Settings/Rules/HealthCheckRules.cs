using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Settings.Rules;

/// <summary>The health check of the project's own container can run in its image, as far as the image's name tells.</summary>
internal static class HealthCheckRules
{
    private static readonly string[] WithoutShell = ["chiseled", "distroless"];

    public static void Check(TaskDraft draft)
    {
        var baseImage = draft.Source.Input["ContainerBaseImage"] ?? draft.Source.Input["ContainerFamily"] ?? "";
        var needsShell = draft.Definition.Container.HealthCheck?.Command[0] == "CMD-SHELL";

        if (needsShell && WithoutShell.Any(mark => baseImage.Contains(mark, StringComparison.OrdinalIgnoreCase)))
            draft.Source.Properties.Complain("EcsHealthCheckCommand", Diagnostics.HealthCheckWithoutShell, baseImage);
    }
}
