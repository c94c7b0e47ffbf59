using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>
/// The first phase: hands the project's settings to the engine, which checks them and begins to read from AWS. The answer is waited for by
/// <see cref="CheckSettings"/>, so the engine starts while MSBuild looks for references.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class StartPublish : OpeningTask
{
    private protected override string Method => EngineMethod.Start;

    /// <inheritdoc />
    public override bool Execute()
    {
        var engine = Connect();
        var inbox = engine.Inbox(Publish);
        inbox.Opening = Ask(engine, inbox);
        return true;
    }
}
