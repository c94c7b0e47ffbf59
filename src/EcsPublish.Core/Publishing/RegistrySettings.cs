using EcsPublish.Images;

namespace EcsPublish.Core.Publishing;

/// <summary>How registries are spoken to.</summary>
internal static class RegistrySettings
{
    /// <summary>The options of a client.</summary>
    /// <param name="authenticateAtOnce">The registry is known to want a login, so nobody asks first.</param>
    public static RegistryOptions For(PublishContext context, bool authenticateAtOnce) => new()
    {
        AuthenticateAtOnce = authenticateAtOnce,
        InsecureRegistries = context.Environment.GetValueOrDefault("DOTNET_CONTAINER_INSECURE_REGISTRIES", "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries),
        Time = context.Time,
        Places = context.Places,
    };
}
