using EcsPublish.Core.Messages;
using EcsPublish.Core.Results;

namespace EcsPublish.Core.Tests.Messages;

/// <summary>Keeps what steps say, in order, and notes in a record what result.json has of it, as the engine's reporter does.</summary>
internal sealed class RecordingReporter(PublishRecord? record = null) : IReporter
{
    private readonly Lock _gate = new();
    private readonly List<(Importance Importance, string Text)> _lines = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<string> _created = [];
    private readonly List<string> _commands = [];

    /// <summary>What a person reads at the default verbosity: High messages, and log lines as <c>container | text</c>.</summary>
    public IReadOnlyList<string> Story => Read(_lines.Where(line => line.Importance == Importance.High).Select(line => line.Text));

    /// <summary>Messages of all kinds.</summary>
    public IReadOnlyList<string> Lines => Read(_lines.Select(line => line.Text));

    /// <summary>Warnings and errors.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => Read(_diagnostics);

    /// <summary>ARNs of what was created.</summary>
    public IReadOnlyList<string> CreatedArns => Read(_created);

    /// <summary>Lines for the agent of a CI system.</summary>
    public IReadOnlyList<string> Commands => Read(_commands);

    public void Say(Importance importance, string text) => Keep(() => _lines.Add((importance, text)));

    public void Compare(Tone tone, string text) => Say(Importance.High, text);

    public void LogLine(string container, string line) => Say(Importance.High, $"{container} | {line}");

    public void Command(string line) => Keep(() => _commands.Add(line));

    public void Created(string arn, string text)
    {
        Keep(() =>
        {
            _created.Add(arn);
            record?.Created.Add(arn);
        });
        Say(Importance.High, text);
    }

    public void Report(Diagnostic diagnostic) => Keep(() =>
    {
        _diagnostics.Add(diagnostic);
        if (!diagnostic.IsError)
            record?.Warnings.Add(diagnostic);
    });

    /// <summary>Waits until a line holds the text.</summary>
    public async Task SaidAsync(string text, CancellationToken cancellation)
    {
        while (!Lines.Any(line => line.Contains(text, StringComparison.Ordinal)))
            await Task.Delay(5, cancellation);
    }

    private void Keep(Action keep)
    {
        lock (_gate)
            keep();
    }

    private List<T> Read<T>(IEnumerable<T> items)
    {
        lock (_gate)
            return [.. items];
    }
}
