namespace EcsPublish.Images;

/// <summary>One part of a built image: a layer or the configuration, and where its bytes come from.</summary>
public sealed class ImageBlob
{
    private readonly Func<CancellationToken, Task<Stream>> _open;

    internal ImageBlob(string name, Descriptor descriptor, Func<CancellationToken, Task<Stream>> open)
    {
        Name = name;
        Descriptor = descriptor;
        _open = open;
    }

    /// <summary>For people: <c>layer app</c>, <c>base layer 1</c>, <c>configuration</c>.</summary>
    public string Name { get; }

    /// <summary>Digest, size and media type.</summary>
    public Descriptor Descriptor { get; }

    /// <summary>The registry that already holds the blob, when it is a layer of the base.</summary>
    public string? OriginRegistry { get; init; }

    /// <summary>The repository in <see cref="OriginRegistry"/>.</summary>
    public string? OriginRepository { get; init; }

    /// <summary>Its content has changed since the build before, so a registry hardly has it.</summary>
    public bool IsChanged { get; init; }

    /// <summary>Opens the bytes afresh; each call starts at the beginning.</summary>
    public Task<Stream> OpenAsync(CancellationToken cancellation) => _open(cancellation);
}
