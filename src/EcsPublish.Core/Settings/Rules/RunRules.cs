using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Settings.Rules;

/// <summary>How a task is run goes with what the definition says.</summary>
internal static class RunRules
{
    private const int MostSubnets = 16;
    private const int MostSecurityGroups = 5;

    /// <summary>ECS counts the overrides with their JSON; without it is a lower bound, which spares us its exact form.</summary>
    private const int MostOverrides = 8192;

    public static void Check(RunSettings run, TaskDefinitionSettings definition, SettingsSource source)
    {
        CheckCount("EcsSubnets", run.Subnets, MostSubnets, source);
        CheckCount("EcsSecurityGroups", run.SecurityGroups, MostSecurityGroups, source);
        CheckNetwork(run, definition, source.Properties);
        CheckOverrides(run, source.Problems);
        CapacityProviderRules.Check(run.CapacityProviders, definition.LaunchType, source.Problems);
    }

    private static void CheckCount(string name, IReadOnlyList<string> values, int most, SettingsSource source)
    {
        if (values.Count > most)
            source.Problems.Add(new Origin(name), Diagnostics.TooManyValues, values.Count, most);
    }

    private static void CheckNetwork(RunSettings run, TaskDefinitionSettings definition, ValueReader properties)
    {
        if (definition.NetworkMode is { } mode and not "awsvpc")
        {
            properties.Complain("EcsSubnets", Diagnostics.OnlyWithAwsvpc, mode);
            properties.Complain("EcsSecurityGroups", Diagnostics.OnlyWithAwsvpc, mode);
        }

        if (run.AssignPublicIp == true && definition.LaunchType is { } launchType and not "FARGATE")
            properties.Complain("EcsAssignPublicIp", Diagnostics.OnlyOnFargate, launchType);
    }

    private static void CheckOverrides(RunSettings run, Problems problems)
    {
        var command = (run.Command ?? []).Sum(word => word.Length);
        var length = command + run.Environment.Sum(variable => variable.Key.Length + variable.Value.Length);
        if (length > MostOverrides)
            problems.Add(new Origin("EcsRunEnvironment"), Diagnostics.OverridesTooLong, length, MostOverrides);
    }
}
