namespace EcsPublish.Core.Services;

/// <summary>What the judgement of a deployment depends on, besides what happens.</summary>
/// <param name="EcsRollsBack">ECS was told to go back by itself when its circuit breaker trips.</param>
/// <param name="LeastFailures">How many failed tasks it takes before a repeated cause is certain.</param>
internal sealed record JudgeRules(bool EcsRollsBack, int LeastFailures = 2)
{
    /// <summary>How long ECS may take to begin with the way back before it is not expected any more.</summary>
    public TimeSpan RollbackBegins { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long our deployment may be missing from the answers after it was seen. Answers lag by seconds.</summary>
    public TimeSpan MissingPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long it may take to be seen for the first time.</summary>
    public TimeSpan FirstSight { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a sign that an older answer may give has to stay before it counts.</summary>
    public TimeSpan Persistence { get; init; } = TimeSpan.FromSeconds(3);
}
