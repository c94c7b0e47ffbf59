using System.Globalization;

namespace EcsPublish;

/// <summary>Names one publish: when it began and a random part, for example <c>20261123-094512-3f9c2a7b</c>. Fits into ECS's startedBy.</summary>
internal static class PublishId
{
    public static string Create() =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyyMMdd-HHmmss}-{Guid.NewGuid().ToString("N")[..8]}");
}
