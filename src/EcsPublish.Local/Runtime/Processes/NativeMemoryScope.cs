using System.Runtime.InteropServices;

namespace EcsPublish.Local.Runtime.Processes;

/// <summary>Native memory that lives as long as one call into the C library.</summary>
internal sealed class NativeMemoryScope : IDisposable
{
    private readonly List<nint> _blocks = [];

    /// <summary>A zeroed block.</summary>
    public nint Block(int bytes)
    {
        var block = Marshal.AllocHGlobal(bytes);
        Marshal.Copy(new byte[bytes], 0, block, bytes);
        _blocks.Add(block);
        return block;
    }

    /// <summary>A text as the C library reads it.</summary>
    public nint Text(string text)
    {
        var block = Marshal.StringToCoTaskMemUTF8(text);
        _texts.Add(block);
        return block;
    }

    /// <summary>Texts with the null at the end that C expects.</summary>
    public nint[] Texts(IEnumerable<string> texts) => [.. texts.Select(Text), 0];

    private readonly List<nint> _texts = [];

    public void Dispose()
    {
        _blocks.ForEach(Marshal.FreeHGlobal);
        _texts.ForEach(Marshal.FreeCoTaskMem);
    }
}
