using System.Buffers;
using System.Security.Cryptography;

namespace EcsPublish.Images.Layers;

/// <summary>The content of a file as it was when it was hashed.</summary>
/// <param name="Hash">SHA-256.</param>
/// <param name="Size">Bytes hashed.</param>
internal readonly record struct HashedFile(byte[] Hash, long Size)
{
    private const int BufferSize = 128 * 1024;

    /// <summary>Hashes a file to its end in large steps; <see cref="SHA256.HashData(Stream)"/> reads 4 KB at a time.</summary>
    public static HashedFile Read(FileStream content)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            int read;
            while ((read = content.Read(buffer)) > 0)
                hash.AppendData(buffer, 0, read);

            return new HashedFile(hash.GetHashAndReset(), content.Position);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
