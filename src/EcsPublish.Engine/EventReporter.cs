using EcsPublish.Core.Messages;
using EcsPublish.Core.Results;
using EcsPublish.Core.Results.ContinuousIntegration;
using EcsPublish.Protocol;

namespace EcsPublish.Engine;

/// <summary>Reports one publish to its build, and notes for result.json what belongs there.</summary>
/// <param name="events">The way to the build.</param>
/// <param name="publish">The publish's id.</param>
/// <param name="record">What result.json is made of.</param>
/// <param name="agent">The CI system that runs the build; null without one.</param>
internal sealed class EventReporter(EventWriter events, string publish, PublishRecord record, IBuildAgent? agent) : IReporter
{
    /// <summary>Where a diagnostic points that has no better place.</summary>
    public string? ProjectFile { get; set; }

    /// <inheritdoc />
    public void Say(Importance importance, string text) => events.Write(new EngineEvent
    {
        Publish = publish,
        Kind = EngineEventKind.Message,
        Importance = importance.ToString(),
        Text = HarmlessText.Of(text),
    });

    /// <inheritdoc />
    public void Compare(Tone tone, string text) => events.Write(new EngineEvent
    {
        Publish = publish,
        Kind = EngineEventKind.Message,
        Importance = nameof(Importance.High),
        Tone = tone == Tone.Same ? null : tone.ToString(),
        Text = HarmlessText.Of(text),
    });

    /// <inheritdoc />
    public void LogLine(string container, string line) =>
        events.Write(new EngineEvent { Publish = publish, Kind = EngineEventKind.Log, Container = container, Text = HarmlessText.Of(line) });

    /// <inheritdoc />
    public void Command(string line) => events.Write(new EngineEvent { Publish = publish, Kind = EngineEventKind.Command, Text = line });

    /// <inheritdoc />
    public void Created(string arn, string text)
    {
        lock (record)
        {
            record.Created.Add(arn);
        }

        Say(Importance.High, text);
    }

    /// <inheritdoc />
    public void Report(Diagnostic diagnostic)
    {
        if (!diagnostic.IsError)
        {
            lock (record)
            {
                record.Warnings.Add(diagnostic);
            }
        }

        events.Write(new EngineEvent
        {
            Publish = publish,
            Kind = diagnostic.IsError ? EngineEventKind.Error : EngineEventKind.Warning,
            Code = diagnostic.Code,
            Text = HarmlessText.Of(diagnostic.Text),
            File = diagnostic.File,
            Line = diagnostic.Line,
        });
        if (agent?.Annotate(diagnostic, diagnostic.File ?? ProjectFile) is { } annotation)
        {
            Command(annotation);
        }

        foreach (var detail in diagnostic.Details)
        {
            Say(Importance.Normal, $"  {detail}");
        }
    }
}
