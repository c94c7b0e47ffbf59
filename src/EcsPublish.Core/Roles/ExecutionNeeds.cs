using System.Text.Json.Nodes;
using EcsPublish.Core.Aws;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Roles;

/// <summary>What the containers of a task definition need of its execution role.
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html</summary>
internal sealed record ExecutionNeeds
{
    /// <summary>Pulling from ECR and writing logs: what AmazonECSTaskExecutionRolePolicy allows.</summary>
    public IReadOnlyList<Permission> Standard { get; private init; } = [];

    /// <summary>What goes beyond it: secrets, parameters, environment files, log groups that the driver creates.</summary>
    public IReadOnlyList<Permission> Own { get; private init; } = [];

    /// <summary>All of it.</summary>
    public IEnumerable<Permission> All => [.. Standard, .. Own];

    /// <summary>The inline policy that allows <see cref="Own"/> and nothing else; null when nothing is needed.</summary>
    public string? Policy => Own.Count == 0 ? null : TaskDefinitionText.Compact(new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray([.. Own.Select(permission => permission.ToJson())]),
    });

    /// <summary>The needs of rendered definitions together.</summary>
    /// <param name="keys">The key of each secret that has one of the customer's, by the secret's ARN.</param>
    public static ExecutionNeeds Of(AwsIdentity identity, IReadOnlyDictionary<string, string> keys, params IEnumerable<JsonObject> definitions)
    {
        var containers = definitions.SelectMany(definition => definition.Containers()).ToList();
        return new ExecutionNeeds
        {
            Standard = Merge(containers.SelectMany(container => new ContainerNeeds(container, identity).Standard)),
            Own = Merge([.. containers.SelectMany(container => new ContainerNeeds(container, identity).Own), .. KeyNeeds(identity, keys, containers)]),
        };
    }

    private static IEnumerable<Permission> KeyNeeds(AwsIdentity identity, IReadOnlyDictionary<string, string> keys, IEnumerable<JsonObject> containers) =>
        containers.SelectMany(container => new ContainerNeeds(container, identity).SecretArns).Distinct()
            .Select(arn => keys.GetValueOrDefault(arn)).OfType<string>()
            .Select(key => KmsKey.Decrypt(key, identity)).OfType<Permission>();

    // One statement for each kind, its resources in order: equal needs give an equal policy, which is then not put again.
    private static List<Permission> Merge(IEnumerable<Permission> permissions) =>
    [
        .. permissions.GroupBy(permission => (permission.Purpose, Actions: string.Join(',', permission.Actions), permission.KeyAlias))
            .Select(same => same.First() with
            {
                Resources = [.. same.SelectMany(permission => permission.Resources).Distinct().Order(StringComparer.Ordinal)],
            }),
    ];
}
