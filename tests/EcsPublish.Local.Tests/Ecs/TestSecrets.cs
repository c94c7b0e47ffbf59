using EcsPublish.Local.Secrets;

namespace EcsPublish.Local.Tests.Ecs;

/// <summary>The secrets of a test.</summary>
internal sealed class TestSecrets : Dictionary<string, string>, ISecretSource
{
    public string? Find(string valueFrom) => this.GetValueOrDefault(valueFrom);
}
