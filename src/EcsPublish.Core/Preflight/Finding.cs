using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Preflight;

/// <summary>Something that a check has to say. When all is well it says nothing.</summary>
internal abstract record Finding
{
    private Finding()
    {
    }

    /// <summary>Something is missing or wrong. An error ends the publish before anything is created.</summary>
    public sealed record Problem(Diagnostic Diagnostic) : Finding;

    /// <summary>A decision with its reason, or what could not be checked and why. Never a failure.</summary>
    public sealed record Note(string Text) : Finding;
}
