using System.Text;

namespace EcsPublish.Aws.Generator.Emitting;

/// <summary>C# text under construction. Blocks are written as raw strings from column 0 and indented here.</summary>
internal sealed class CodeText
{
    private readonly StringBuilder _text = new();
    private string _indent = "";

    /// <summary>Writes lines at the current depth. Empty lines stay empty.</summary>
    public CodeText Lines(string lines)
    {
        foreach (var line in lines.Split('\n').Select(line => line.TrimEnd('\r')))
            _text.Append(line.Length == 0 ? "" : _indent).Append(line).Append('\n');
        return this;
    }

    public CodeText Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Lines(line);
        return this;
    }

    /// <summary>Writes a head, then a body in braces one level deeper.</summary>
    public CodeText Block(string head, Action<CodeText> body)
    {
        Lines(head).Lines("{");
        var outer = _indent;
        _indent += "    ";
        body(this);
        _indent = outer;
        return Lines("}");
    }

    public override string ToString() => _text.ToString();
}
