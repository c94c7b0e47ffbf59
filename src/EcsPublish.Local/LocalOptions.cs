using EcsPublish.Local.Runtime.Docker;

namespace EcsPublish.Local;

/// <summary>How one AWS in a box is started.</summary>
internal sealed record LocalOptions
{
    /// <summary>The data folder: keys, state, images, logs. Made with mode 0700 when missing.</summary>
    public required string Folder { get; init; }

    /// <summary>The wanted port; null takes the one in the folder's state, at first 4570. A busy one is replaced once and remembered. 0
    /// takes any.</summary>
    public int? Port { get; init; }

    /// <summary>The port by which clients reach it when something stands in front, a proxy for example: it stands in Host and in the names of
    /// images. Null means its own.</summary>
    public int? VisiblePort { get; init; }

    /// <summary>How long it lives on with no request, to itself or to a service's address, and no one-off task; null means for ever.
    /// Services keep their desired count in the folder: their tasks end with the server and come back with the next.</summary>
    public TimeSpan? Idle { get; init; }

    /// <summary>A JSON object of secret name, parameter name or ARN to value; null for none.</summary>
    public string? SecretsFile { get; init; }

    /// <summary>The container engine that runs the containers; null means child processes of this machine.</summary>
    public EngineAddress? Engine { get; init; }

    /// <summary>Takes what the person at the server should know, a line at a time: what the process runtime does not enforce.</summary>
    public Action<string> Note { get; init; } = _ => { };

    /// <summary>How long a service's task must have done its work to be relied upon: a program that crashes at its start mostly does so in
    /// this time. AWS takes longer to call a service steady.</summary>
    public TimeSpan SteadyAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The clock, for tests.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
