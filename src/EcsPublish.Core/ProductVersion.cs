using System.Reflection;

namespace EcsPublish.Core;

/// <summary>This product's version, for tags, the user agent and the handshake with the local AWS.</summary>
internal static class ProductVersion
{
    /// <summary>For example <c>0.1.0</c>, without the commit.</summary>
    public static string Current { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
