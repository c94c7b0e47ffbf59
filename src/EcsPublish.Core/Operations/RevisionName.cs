using System.Globalization;

namespace EcsPublish.Core.Operations;

/// <summary>A revision of a task definition, by the end of its ARN: <c>hello-web:7</c>.</summary>
internal sealed record RevisionName(string Family, int Number)
{
    /// <summary>Reads an ARN or a name.</summary>
    public static RevisionName Parse(string arn)
    {
        var name = Resource.NameOf(arn);
        var colon = name.LastIndexOf(':');
        return new RevisionName(name[..colon], int.Parse(name.AsSpan(colon + 1), CultureInfo.InvariantCulture));
    }

    /// <summary>Whether it is of the same family and was registered before the other.</summary>
    public bool IsBefore(RevisionName other) => Family == other.Family && Number < other.Number;

    /// <inheritdoc />
    public override string ToString() => $"{Family}:{Number}";
}
