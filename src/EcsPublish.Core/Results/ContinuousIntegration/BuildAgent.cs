namespace EcsPublish.Core.Results.ContinuousIntegration;

/// <summary>Knows a CI system by the variables that it sets in every job.</summary>
internal static class BuildAgent
{
    /// <summary>The system that runs the build; null on a developer's machine, and on systems that are not known here.</summary>
    public static IBuildAgent? Of(IReadOnlyDictionary<string, string> environment)
    {
        if (IsSet("GITHUB_ACTIONS"))
        {
            return new GitHubActions(environment);
        }

        if (IsSet("TF_BUILD"))
        {
            return new AzurePipelines();
        }

        return IsSet("GITLAB_CI") ? new GitLab() : null;

        bool IsSet(string name) => string.Equals(environment.GetValueOrDefault(name), "true", StringComparison.OrdinalIgnoreCase);
    }
}
