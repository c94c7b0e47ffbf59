using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Settings.Rules;

/// <summary>
/// Capacity providers take the launch type's place in the run, but EcsLaunchType still says what the definition must be good for.
/// </summary>
internal static class CapacityProviderRules
{
    private const int Most = 20;

    public static void Check(IReadOnlyList<CapacityProviderSetting> providers, string? launchType, Problems problems)
    {
        foreach (var provider in providers)
            CheckLaunchType(provider, launchType, problems);
        CheckTogether(providers, problems);
    }

    /// <summary>Whether a capacity provider is one of AWS's own two; any other is on instances.</summary>
    public static bool IsFargate(string name) => name is "FARGATE" or "FARGATE_SPOT";

    private static void CheckLaunchType(CapacityProviderSetting provider, string? launchType, Problems problems)
    {
        var needed = IsFargate(provider) ? "FARGATE" : "EC2";
        if (launchType is not null && launchType != needed)
            problems.Add(new Origin("EcsCapacityProvider", provider.Name), Diagnostics.ProviderAgainstLaunchType, launchType, needed);
    }

    private static void CheckTogether(IReadOnlyList<CapacityProviderSetting> providers, Problems problems)
    {
        var all = new Origin("EcsCapacityProvider");
        if (providers.Count > Most)
            problems.Add(all, Diagnostics.TooManyValues, providers.Count, Most);
        if (providers.Any(IsFargate) && !providers.All(IsFargate))
            problems.Add(all, Diagnostics.ProvidersMixed, Wording.AllOf([.. providers.Select(provider => provider.Name)]));
        if (providers.Where(provider => provider.Base > 0).Select(provider => provider.Name).ToList() is { Count: > 1 } based)
            problems.Add(all, Diagnostics.TwoBases, Wording.AllOf(based));
        if (providers.Count > 1 && providers.All(provider => provider.Weight is null or 0))
            problems.Add(all, Diagnostics.NoWeight);
    }

    private static bool IsFargate(CapacityProviderSetting provider) => IsFargate(provider.Name);
}
