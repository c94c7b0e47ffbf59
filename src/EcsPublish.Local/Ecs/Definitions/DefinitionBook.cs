using System.Globalization;
using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Definitions;

/// <summary>Finds task definitions.</summary>
internal sealed class DefinitionBook(EcsStore store)
{
    /// <summary>A family's newest ACTIVE revision, or the revision that <c>family:revision</c> or an ARN names,
    /// whatever its status.</summary>
    public TaskDefinition? Find(string name)
    {
        var last = EcsArn.Last(name).Split(':');
        return last.Length == 1
            ? store.Catalog.Definitions.FindLast(definition => definition.Family == last[0] && definition.Status == TaskDefinitionStatus.ACTIVE)
            : store.Catalog.Definitions.Find(definition => definition.Family == last[0] && Number(definition) == last[1]);
    }

    /// <summary>A revision that must be named with its number.</summary>
    /// <exception cref="AwsError">ClientException.</exception>
    public TaskDefinition Revision(string? name)
    {
        if (string.IsNullOrEmpty(name) || !EcsArn.Last(name).Contains(':'))
            throw EcsErrors.Client("Revision is missing.");
        return Find(name) ?? throw EcsErrors.Client("Unable to describe task definition.");
    }

    private static string Number(TaskDefinition definition) => (definition.Revision ?? 0).ToString(CultureInfo.InvariantCulture);
}
