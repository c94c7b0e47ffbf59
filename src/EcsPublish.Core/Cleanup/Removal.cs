namespace EcsPublish.Core.Cleanup;

/// <summary>One thing that a publish has made.</summary>
/// <param name="What">For messages: <c>log group /ecs/hellotask</c>.</param>
internal sealed record Belonging(string What, string Arn);

/// <summary>A step of removing everything.</summary>
/// <param name="Things">What it removes.</param>
/// <param name="RunAsync">Removes it, noting in the ledger what went and what did not.</param>
internal sealed record Removal(IReadOnlyList<Belonging> Things, Func<CancellationToken, Task> RunAsync)
{
    /// <summary>A step with nothing to do.</summary>
    public static Removal Nothing { get; } = new([], _ => Task.CompletedTask);
}
