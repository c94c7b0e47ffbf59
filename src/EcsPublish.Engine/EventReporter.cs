using EcsPublish.Core.Messages;
using EcsPublish.Core.Results;
using EcsPublish.Protocol;

namespace EcsPublish.Engine;

/// <summary>Reports one publish to its build, and notes for result.json what belongs there.</summary>
internal sealed class EventReporter(EventWriter events, string publish, PublishRecord record) : IReporter
{
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
        foreach (var detail in diagnostic.Details)
        {
            Say(Importance.Normal, $"  {detail}");
        }
    }
}
