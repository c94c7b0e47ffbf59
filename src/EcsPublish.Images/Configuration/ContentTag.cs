using System.Security.Cryptography;
using System.Text;

namespace EcsPublish.Images.Configuration;

/// <summary>A tag that follows from content.</summary>
internal static class ContentTag
{
    /// <param name="parts">All that the content depends on, and nothing of time or machine.</param>
    public static string Of(params IEnumerable<string?> parts) =>
        "c-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, 8));
}
