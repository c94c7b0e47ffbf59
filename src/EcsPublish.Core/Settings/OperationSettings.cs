namespace EcsPublish.Core.Settings;

/// <summary>What EcsStatus, EcsLogs, EcsStop and EcsRollback are told.</summary>
internal sealed record OperationSettings
{
    /// <summary>EcsFollow: show new lines until the build is cancelled.</summary>
    public bool Follow { get; init; }

    /// <summary>EcsSince: where the log begins.</summary>
    public LogStart Since { get; init; } = new(TimeSpan.FromMinutes(10));

    /// <summary>EcsLogFilter, a filter pattern of CloudWatch Logs; null shows every line.</summary>
    public string? LogFilter { get; init; }
}
