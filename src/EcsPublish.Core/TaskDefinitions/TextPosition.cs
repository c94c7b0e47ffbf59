using System.Text;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>A place in a text, as an editor counts.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
internal readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>The place of a byte of a UTF-8 text.</summary>
    public static TextPosition Of(ReadOnlySpan<byte> text, long index)
    {
        var before = text[..(int)Math.Min(index, text.Length)];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
