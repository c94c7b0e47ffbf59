using System.Buffers;
using System.Security.Cryptography;

namespace EcsPublish.Local.Registry;

/// <summary>One blob on its way in. Bytes go to disk as they come and are hashed on the way, so a cut connection loses only what never
/// arrived.</summary>
internal sealed class UploadSession : IDisposable
{
    private const int BufferSize = 128 * 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly FileStream _file;

    /// <summary>Begins an upload.</summary>
    /// <param name="repository">Where it goes.</param>
    /// <param name="file">Full path of the new file for its bytes.</param>
    public UploadSession(string repository, string file)
    {
        Repository = repository;
        _file = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    /// <summary>The repository it was begun for; it can be completed nowhere else.</summary>
    public string Repository { get; }

    /// <summary>How many bytes have come.</summary>
    public long Received { get; private set; }

    /// <summary>Takes the next bytes.</summary>
    public async Task AppendAsync(Stream body, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (await body.ReadAsync(buffer, cancellation) is var count and > 0)
            {
                _file.Write(buffer, 0, count);
                _hash.AppendData(buffer, 0, count);
                Received += count;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Ends the upload and moves its bytes into the store.</summary>
    /// <exception cref="RegistryError">The bytes are not what they should be; the upload is over all the same.</exception>
    public void Complete(Digest expected, BlobStore blobs)
    {
        var actual = Digest.FromHash(_hash.GetCurrentHash());
        if (actual != expected)
        {
            Cancel();
            throw RegistryError.DigestInvalid($"The digest of what was uploaded is '{actual}', not '{expected}'");
        }

        _file.Dispose();
        blobs.Adopt(_file.Name, expected);
    }

    /// <summary>Gives the upload up.</summary>
    public void Cancel()
    {
        _file.Dispose();
        File.Delete(_file.Name);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _file.Dispose();
        _hash.Dispose();
    }
}
