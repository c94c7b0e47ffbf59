namespace EcsPublish.Local.Faults;

/// <summary>One thing that goes wrong on purpose.</summary>
/// <param name="Operation">Which requests: an operation (<c>RunTask</c>), a registry request (<c>registry:PUT manifest</c>,
/// <c>registry:PATCH upload</c>, <c>registry:HEAD blob</c>), or <c>*</c> for all.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Times">To how many requests, from the next one on.</param>
internal sealed record Fault(string Operation, FaultKind Kind, int Times = 1)
{
    /// <summary>How long <see cref="FaultKind.Delay"/> waits.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many requests pass unharmed first.</summary>
    public int After { get; init; }

    /// <summary>Whether a request is of this kind.</summary>
    public bool Concerns(string operation) => Operation == "*" || string.Equals(Operation, operation, StringComparison.OrdinalIgnoreCase);
}
