using System.Globalization;

namespace EcsPublish.Images.Layers;

/// <summary>Who owns the files in a layer.</summary>
/// <param name="User">Numeric user, 0 is root.</param>
/// <param name="Group">Numeric group.</param>
internal readonly record struct FileOwner(int User, int Group)
{
    // Seven octal digits of a tar header.
    private const int Max = 0x1F_FFFF;

    /// <summary>
    /// The owner for the image's user setting: <c>1654</c> and <c>1654:1654</c> own the files; a name belongs to the base's
    /// <c>/etc/passwd</c>, which is not read here, so root owns them.
    /// </summary>
    public static FileOwner Of(string? user)
    {
        var parts = (user ?? "").Split(':');
        return Number(parts[0]) is { } owner
            ? new FileOwner(owner, parts.Length > 1 ? Number(parts[1]) ?? 0 : 0)
            : default;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Max ? number : null;
}
