using System.Text.Json;
using System.Text.Json.Nodes;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>Builds nodes from tokens and notes the line of each. The token reader limits the depth, and so the recursion.</summary>
internal ref struct LocatedJsonReader
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly Dictionary<JsonNode, int> _lines;
    private Utf8JsonReader _reader;
    private int _line = 1;
    private int _counted;

    public LocatedJsonReader(ReadOnlySpan<byte> text, Dictionary<JsonNode, int> lines)
    {
        _text = text;
        _lines = lines;
        _reader = new(text, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
    }

    public JsonNode? Read()
    {
        try
        {
            _reader.Read();
            var root = ReadValue();
            _reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            throw At(exception);
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 that is half a character.
            throw At(_reader.TokenStartIndex, "The text has an escape that is half a character.");
        }
    }

    private JsonNode? ReadValue()
    {
        var line = LineOfToken();
        JsonNode? node = _reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(),
            JsonTokenType.StartArray => ReadList(),
            JsonTokenType.String => JsonValue.Create(_reader.GetString()),
            JsonTokenType.Number => ReadNumber(),
            JsonTokenType.True => JsonValue.Create(true),
            JsonTokenType.False => JsonValue.Create(false),
            _ => null,
        };
        if (node is not null) _lines[node] = line;
        return node;
    }

    private JsonObject ReadObject()
    {
        var members = new JsonObject();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var (name, start) = (_reader.GetString()!, _reader.TokenStartIndex);
            _reader.Read();
            if (!members.TryAdd(name, ReadValue())) throw At(start, $"'{name}' is there a second time in the same object.");
        }

        return members;
    }

    private JsonArray ReadList()
    {
        var list = new JsonArray();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray) list.Add(ReadValue());
        return list;
    }

    private readonly JsonValue ReadNumber() =>
        _reader.TryGetInt64(out var whole) ? JsonValue.Create(whole)
        : _reader.TryGetDecimal(out var fraction) ? JsonValue.Create(fraction)
        : throw At(_reader.TokenStartIndex, "The number is too large.");

    private int LineOfToken()
    {
        var start = (int)_reader.TokenStartIndex;
        _line += _text[_counted..start].Count((byte)'\n');
        _counted = start;
        return _line;
    }

    private readonly JsonTextException At(long index, string problem)
    {
        var position = TextPosition.Of(_text, index);
        return new(position.Line, position.Column, problem);
    }

    // The exception counts lines from 0 and columns in bytes, and repeats both at the end of its message.
    private readonly JsonTextException At(JsonException exception)
    {
        var position = TextPosition.Of(_text, StartOfLine(exception.LineNumber ?? 0) + (exception.BytePositionInLine ?? 0));
        var sentence = exception.Message.Split(" LineNumber:", 2)[0];
        return new(position.Line, position.Column, sentence);
    }

    private readonly long StartOfLine(long line)
    {
        var start = 0;
        for (; line > 0; line--) start += _text[start..].IndexOf((byte)'\n') + 1;
        return start;
    }
}
