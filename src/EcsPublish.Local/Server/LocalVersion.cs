using System.Reflection;

namespace EcsPublish.Local.Server;

/// <summary>Which version of the product this server is of, for the handshake of two versions that share a data folder.</summary>
internal static class LocalVersion
{
    /// <summary>The informational version, for example <c>0.1.0+2c73c76</c>.</summary>
    public static string Current { get; } =
        typeof(LocalVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
