namespace EcsPublish.Images;

/// <summary>A port that the image announces; it opens nothing.</summary>
/// <param name="Number">1 to 65535.</param>
/// <param name="Protocol"><c>tcp</c> or <c>udp</c>.</param>
public sealed record ExposedPort(int Number, string Protocol = "tcp")
{
    /// <summary>As the image configuration writes it: <c>8080/tcp</c>.</summary>
    public override string ToString() => $"{Number}/{Protocol.ToLowerInvariant()}";
}
