using System.Security.Cryptography;
using System.Text;

namespace EcsPublish.Images.Layers;

/// <summary>
/// Writes the entries of a layer: USTAR, with GNU long names where a name needs it (PAX headers would carry times and process ids).
/// </summary>
internal sealed class LayerTarWriter(Stream output, FileOwner owner)
{
    private const int DirectoryMode = 0b111_101_101;
    private const int ExecutableMode = 0b111_101_101;
    private const int FileMode = 0b110_100_100;

    private readonly byte[] _block = new byte[TarHeader.BlockSize];
    private readonly byte[] _buffer = new byte[128 * 1024];

    /// <summary>Adds a directory; <paramref name="path"/> ends with <c>/</c>.</summary>
    public Task AddDirectoryAsync(string path, CancellationToken cancellation) =>
        WriteHeadersAsync(path, '5', DirectoryMode, 0, cancellation);

    /// <summary>Adds a file and returns the SHA-256 of its content; the caller compares content and size with what it announced.</summary>
    public async Task<byte[]> AddFileAsync(string path, PublishedFile file, CancellationToken cancellation)
    {
        await WriteHeadersAsync(path, '0', file.IsExecutable ? ExecutableMode : FileMode, file.Size, cancellation);
        await using var content = PublishedFileStream.Open(file);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        int read;
        while ((read = await content.ReadAsync(_buffer, cancellation)) > 0)
        {
            hash.AppendData(_buffer, 0, read);
            await output.WriteAsync(_buffer.AsMemory(0, read), cancellation);
        }

        await PadAsync(file.Size, cancellation);
        return hash.GetHashAndReset();
    }

    /// <summary>Writes the two empty blocks that end an archive.</summary>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        Array.Clear(_block);
        await output.WriteAsync(_block, cancellation);
        await output.WriteAsync(_block, cancellation);
    }

    private async Task WriteHeadersAsync(string path, char type, int mode, long size, CancellationToken cancellation)
    {
        var name = Encoding.UTF8.GetBytes(path);
        var isLong = name.Length > TarHeader.NameSize;
        if (isLong)
            await WriteLongNameAsync(name, cancellation);

        TarHeader.Write(_block, name, new TarEntry(type, mode, size, owner, isLong));
        await output.WriteAsync(_block, cancellation);
    }

    // An entry named "././@LongLink" whose content is the next entry's name and a NUL.
    private async Task WriteLongNameAsync(byte[] name, CancellationToken cancellation)
    {
        TarHeader.Write(_block, "././@LongLink"u8, new TarEntry('L', FileMode, name.Length + 1, default, IsGnu: true));
        await output.WriteAsync(_block, cancellation);
        await output.WriteAsync(name, cancellation);
        await output.WriteAsync(new byte[1], cancellation);
        await PadAsync(name.Length + 1, cancellation);
    }

    private async Task PadAsync(long written, CancellationToken cancellation)
    {
        var rest = (int)(written % TarHeader.BlockSize);
        if (rest == 0)
            return;

        Array.Clear(_block);
        await output.WriteAsync(_block.AsMemory(rest), cancellation);
    }
}
