namespace EcsPublish.Local.Guard;

/// <summary>A request is not signed as it should be.</summary>
/// <param name="problem">What is wrong.</param>
/// <param name="message">AWS's wording.</param>
internal sealed class SignatureException(SignatureProblem problem, string message) : Exception(message)
{
    /// <summary>What is wrong.</summary>
    public SignatureProblem Problem { get; } = problem;
}
