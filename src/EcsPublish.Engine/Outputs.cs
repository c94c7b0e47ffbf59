using System.Globalization;
using EcsPublish.Core.Previews;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Running;
using EcsPublish.Core.Services;
using EcsPublish.Core.Settings;

namespace EcsPublish.Engine;

/// <summary>What a phase makes known to the build, by the names of its task's outputs.</summary>
internal static class Outputs
{
    public static Dictionary<string, string> Of(ImageSettings image) => new() { ["Platforms"] = string.Join(';', image.PublishedOneByOne) };

    public static Dictionary<string, string> OfRegistry(string registry) => new() { ["Registry"] = registry };

    public static Dictionary<string, string> Of(PushedImage image) => new() { ["ImageReference"] = image.Reference };

    public static Dictionary<string, string> Of(RegisteredDefinition definition) => new() { ["TaskDefinitionArn"] = definition.Arn };

    public static Dictionary<string, string> Of(StartedRun run, string? consoleUrl)
    {
        var main = run.Plan.Containers.FirstOrDefault(container => container.Name == run.Plan.MainContainer);
        return new Dictionary<string, string>
        {
            ["TaskArns"] = string.Join(';', run.Arns),
            ["ConsoleUrl"] = consoleUrl ?? "",
            ["LogStream"] = main?.Log?.StreamOf(TaskId.Of(run.Arns[0])) ?? "",
        };
    }

    public static Dictionary<string, string> Of(RunOutcome outcome) =>
        outcome.ExitCode is { } code ? new() { ["ExitCode"] = code.ToString(CultureInfo.InvariantCulture) } : [];

    public static Dictionary<string, string> Of(DeployedService service, string? consoleUrl) => new()
    {
        ["ServiceArn"] = service.Arn,
        ["ConsoleUrl"] = consoleUrl ?? "",
    };

    public static Dictionary<string, string> OfAddress(string? url) => new() { ["Url"] = url ?? "" };

    public static Dictionary<string, string> OfPlan(PlanReport? plan) => new() { ["HasChanges"] = plan is null ? "" : plan.HasChanges ? "true" : "false" };
}
