using EcsPublish.Protocol;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace EcsPublish;

/// <summary>Shows the engine's events as build messages, warnings and errors.</summary>
/// <param name="log">The task's log.</param>
/// <param name="build">The build the task runs in.</param>
/// <param name="liveOutput">Whether High lines take the way that the Terminal Logger shows at once (docs/decisions/live-output.md).</param>
/// <param name="projectFile">Where an error points that has no better place: a file that the user owns, not our targets.</param>
internal sealed class EngineEventLog(TaskLoggingHelper log, IBuildEngine build, bool liveOutput, string? projectFile)
{
    /// <summary>Shows one event; a result shows nothing.</summary>
    public void Show(EngineEvent engineEvent)
    {
        switch (engineEvent.Kind)
        {
            case EngineEventKind.Message when engineEvent.Importance == nameof(MessageImportance.High):
                Tell(ComparisonColour.Of(engineEvent.Tone, engineEvent.Text ?? ""));
                break;
            case EngineEventKind.Message:
                log.LogMessage(Enum.Parse<MessageImportance>(engineEvent.Importance ?? nameof(MessageImportance.Low)), "{0}", engineEvent.Text);
                break;
            case EngineEventKind.Log:
                Tell($"{engineEvent.Container} | {engineEvent.Text}");
                break;
            case EngineEventKind.Command:
                log.LogMessage(MessageImportance.High, "{0}", engineEvent.Text);
                break;
            case EngineEventKind.Warning:
                log.LogWarning(null, engineEvent.Code, null, ErrorPage.LinkTo(engineEvent.Code), engineEvent.File ?? projectFile, engineEvent.Line, 0, 0, 0, "{0}", engineEvent.Text);
                break;
            case EngineEventKind.Error:
                log.LogError(null, engineEvent.Code, null, ErrorPage.LinkTo(engineEvent.Code), engineEvent.File ?? projectFile, engineEvent.Line, 0, 0, 0, "{0}", engineEvent.Text);
                break;
        }
    }

    // The Terminal Logger hides High messages, but prints a test runner's output as it comes; every other logger takes it for an ordinary High message.
    private void Tell(string text)
    {
        if (liveOutput)
        {
            build.LogMessageEvent(new ExtendedBuildMessageEventArgs("TLTESTOUTPUT", text, null, null, MessageImportance.High));
        }
        else
        {
            log.LogMessage(MessageImportance.High, "{0}", text);
        }
    }
}
