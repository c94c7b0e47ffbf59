using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace EcsPublish.Core.Roles;

/// <summary>
/// Names of the inline policies that a publish puts on roles. By the family, since the projects of an account may share the execution role and must
/// not overwrite each other's; by the file's name, with its extension, for what a file says.
/// </summary>
internal static partial class PolicyName
{
    private const string Prefix = "ecs-publish-";

    // https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html
    private const int Longest = 128;
    private const int LengthOfHash = 12;

    /// <summary>The policy's name for a family or a file.</summary>
    public static string Of(string familyOrFile)
    {
        var name = Prefix + NotLegal().Replace(familyOrFile, "-");
        return name.Length <= Longest ? name : $"{name[..(Longest - LengthOfHash - 1)]}-{Hash(familyOrFile)}";
    }

    /// <summary>Whether a policy's name was made from a file's: families have no dot, and policy files do.</summary>
    public static bool IsOfFile(string policy) => policy.StartsWith(Prefix, StringComparison.Ordinal) && policy.Contains('.', StringComparison.Ordinal);

    /// <summary>Whether a policy's name was made from a family's: what a publish put into a role that several projects may share.</summary>
    public static bool IsOfFamily(string policy) => policy.StartsWith(Prefix, StringComparison.Ordinal) && !IsOfFile(policy);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..LengthOfHash];

    [GeneratedRegex("[^A-Za-z0-9_+=,.@-]")]
    private static partial Regex NotLegal();
}
