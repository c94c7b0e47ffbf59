using System.Globalization;

namespace EcsPublish.Aws.Wire;

/// <summary>What the formats that know only text have in common: scalars are parsed from it, and empty text is no value.</summary>
internal abstract class TextShapeReader : ShapeReader
{
    public override bool IsNull => false;

    public override long? Long() => Text() is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    public override double? Double() => Text() is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    public override bool? Boolean() => Text() is { } text ? bool.Parse(text) : null;

    public override DateTime? Time() => Text() is { } text ? Iso8601.Parse(text) : null;

    private string? Text() => String() is { Length: > 0 } text ? text : null;
}
