using System.Buffers.Binary;
using EcsPublish.Local.Runtime.Output;

namespace EcsPublish.Local.Runtime.Docker;

/// <summary>Reads a container's output, in which stdout and stderr travel in frames of one stream:
/// https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerAttach.</summary>
/// <param name="output">The stream.</param>
/// <param name="line">Takes one line at a time.</param>
internal sealed class FrameReader(Stream output, Action<string> line)
{
    private const int HeaderSize = 8;
    private const byte ErrorStream = 2;

    private readonly LineSplitter _standardOutput = new(line);
    private readonly LineSplitter _standardError = new(line);
    private readonly byte[] _buffer = new byte[64 << 10];

    /// <summary>Reads to the end. A container with a terminal has one stream and no frames.</summary>
    public async Task ReadAsync(bool hasFrames)
    {
        await using (output)
        {
            if (hasFrames)
                await ReadFramesAsync();
            else
                await ReadAsync(long.MaxValue, _standardOutput);
        }

        _standardOutput.Complete();
        _standardError.Complete();
    }

    private async Task ReadFramesAsync()
    {
        var header = new byte[HeaderSize];
        while (await output.ReadAtLeastAsync(header, HeaderSize, throwOnEndOfStream: false) == HeaderSize)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(4));
            await ReadAsync(length, header[0] == ErrorStream ? _standardError : _standardOutput);
        }
    }

    private async Task ReadAsync(long length, LineSplitter lines)
    {
        for (var left = length; left > 0;)
        {
            var read = await output.ReadAsync(_buffer.AsMemory(0, (int)Math.Min(left, _buffer.Length)));
            if (read == 0)
                return;
            lines.Add(_buffer.AsSpan(0, read));
            left -= read;
        }
    }
}
