using System.Text.Json.Nodes;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>Reads one file: bytes, JSON, cleaning, checking. A step that fails ends it; its error is in the result.</summary>
internal sealed class TaskDefinitionFileReader(string path)
{
    // 16 times what ECS takes: room for comments and described fields, but not for a wrong file of gigabytes.
    private const int MaxBytes = 1024 * 1024;

    private readonly List<Diagnostic> _diagnostics = [];

    public TaskDefinitionFile Read()
    {
        if (ReadBytes() is not { } bytes || Parse(bytes) is not { } json || RootOf(json) is not { } root)
            return new() { Definition = [], Diagnostics = _diagnostics };

        var cleaner = new TaskDefinitionCleaner(Path.GetFileName(path));
        var definition = cleaner.Clean(root);
        foreach (var (diagnostic, node) in TaskDefinitionFileCheck.Run(definition)) Report(diagnostic, json.LineOf(node));
        return new() { Definition = definition, Diagnostics = _diagnostics, Notes = cleaner.Notes };
    }

    private byte[]? ReadBytes()
    {
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length <= MaxBytes)
            {
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return bytes;
            }

            Report(Messages.Diagnostics.DefinitionFileTooLarge.With(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(Messages.Diagnostics.DefinitionFileUnreadable.With(path, exception.Message));
        }

        return null;
    }

    private LocatedJson? Parse(byte[] bytes)
    {
        try
        {
            return LocatedJson.Parse(bytes);
        }
        catch (JsonTextException fault)
        {
            Report(Messages.Diagnostics.DefinitionFileNotJson.With(path, fault.Line, fault.Column, fault.Message), fault.Line);
            return null;
        }
    }

    private JsonObject? RootOf(LocatedJson json)
    {
        if (json.Root is JsonObject { Count: > 0 } root) return root;

        Report(Messages.Diagnostics.DefinitionFileNotDefinition.With(path, JsonNodes.Describe(json.Root)), 1);
        return null;
    }

    private void Report(Diagnostic diagnostic, int line = 0) => _diagnostics.Add(diagnostic with { File = path, Line = line });
}
