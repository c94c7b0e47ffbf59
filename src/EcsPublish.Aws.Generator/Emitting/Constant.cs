using System.Text;

namespace EcsPublish.Aws.Generator.Emitting;

/// <summary>The C# name of an enum value, by the rule of the AWS SDK for .NET.</summary>
internal static class Constant
{
    /// <summary>
    /// Non-word characters go, the letter after each becomes a capital, as does the first: <c>bridge-mode</c> is BridgeMode,
    /// <c>AWS::EC2::Instance</c> is AWSEC2Instance.
    /// </summary>
    public static string Name(string value)
    {
        var name = new StringBuilder();
        var capital = true;
        foreach (var character in value)
        {
            var kept = char.IsLetterOrDigit(character) || character == '_';
            if (kept)
                name.Append(capital ? char.ToUpperInvariant(character) : character);
            capital = !kept;
        }

        return name.Length == 0 || char.IsDigit(name[0]) ? "_" + name : name.ToString();
    }
}
