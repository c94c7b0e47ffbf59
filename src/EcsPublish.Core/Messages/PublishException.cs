namespace EcsPublish.Core.Messages;

/// <summary>Ends a step with one error for the user. Thrown where the cause is known, caught once, by the publish.</summary>
internal sealed class PublishException : Exception
{
    public PublishException(Diagnostic diagnostic, Exception? inner = null)
        : base(diagnostic.Text, inner) => Diagnostic = diagnostic;

    /// <summary>What the user reads.</summary>
    public Diagnostic Diagnostic { get; }
}
