namespace EcsPublish.Benchmarks;

/// <summary>One publish, as it was seen from outside.</summary>
internal sealed record Measurement
{
    /// <summary>From the start of the command to its end.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>What went up the line to AWS and its registry, with everything around it.</summary>
    public required long UploadedBytes { get; init; }

    /// <summary>Requests to the registry.</summary>
    public required int RegistryRequests { get; init; }

    /// <summary>Calls of the AWS API, without <see cref="Looks"/>.</summary>
    public required int AwsCalls { get; init; }

    /// <summary>Calls that look at the task and its log, time after time. Their number is that of seconds, and differs from run to run.</summary>
    public required int Looks { get; init; }

    /// <summary>Calls of the AWS API from the last manifest that was pushed to the first look at the task: each of them waits for the one before.</summary>
    public required int AwsCallsAfterPush { get; init; }

    /// <summary>How large the published files are, compressed one by one, that a change has touched; null where that is not looked at.</summary>
    public long? ChangedBytes { get; init; }

    /// <summary>The largest working set of EcsPublish's engine, in bytes; null where it is not known, or not its.</summary>
    public required long? PeakMemory { get; init; }
}
