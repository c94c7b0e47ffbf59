namespace EcsPublish.Local.Faults;

/// <summary>What goes wrong with a task on purpose.</summary>
internal enum TaskFaultKind
{
    /// <summary>Its image cannot be pulled.</summary>
    CannotPull,

    /// <summary>Its image is pulled late.</summary>
    SlowPull,

    /// <summary>Its essential containers are killed for their memory: exit code 137 with the reason that says so.</summary>
    OutOfMemory,

    /// <summary>Its essential containers end with another exit code than they had.</summary>
    ExitCode,

    /// <summary>Its essential containers are killed <see cref="TaskFault.Delay"/> after their start.</summary>
    Crash,

    /// <summary>It becomes UNHEALTHY <see cref="TaskFault.Delay"/> after its start, whatever its health checks say.</summary>
    Unhealthy,

    /// <summary>RunTask starts it, and nobody ever hears of it again: DescribeTasks answers MISSING.</summary>
    Lost,

    /// <summary>There is no place for it: RunTask says so in <c>failures</c>, a service in its events.</summary>
    NeverPlaced,

    /// <summary>It stays in PROVISIONING until it is stopped.</summary>
    Stuck,
}
