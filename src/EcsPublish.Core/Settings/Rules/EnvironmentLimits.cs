using System.Text;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Settings.Rules;

/// <summary>
/// How much environment ECS takes, and that no variable has two sources
/// (<see href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html">quotas</see>).
/// </summary>
internal static class EnvironmentLimits
{
    private const int MostFiles = 10;

    /// <summary>A whole task definition is limited to 64 KiB, so its environment is too.</summary>
    private const int MostBytes = 64 * 1024;

    public static void Check(TaskDraft draft)
    {
        foreach (var container in draft.Containers)
            CheckContainer(container, draft.Problems);

        var bytes = draft.Containers.Sum(container => container.Environment.Sum(SizeOf));
        if (bytes > MostBytes)
            draft.Problems.Add(new Origin("EcsEnvironment"), Diagnostics.EnvironmentTooLarge, bytes, MostBytes);
    }

    private static void CheckContainer(ContainerSettings container, Problems problems)
    {
        if (container.EnvironmentFiles.Count > MostFiles)
            problems.Add(new Origin("EcsEnvironmentFile"), Diagnostics.TooManyValues, container.EnvironmentFiles.Count, MostFiles);
        var variables = container.Environment.Select(variable => variable.Key);
        foreach (var name in container.Secrets.Select(secret => secret.Name).Intersect(variables))
            problems.Add(new Origin("EcsSecret", name), Diagnostics.SecretAndVariable);
    }

    private static int SizeOf(KeyValuePair<string, string> variable) =>
        Encoding.UTF8.GetByteCount(variable.Key) + Encoding.UTF8.GetByteCount(variable.Value);
}
