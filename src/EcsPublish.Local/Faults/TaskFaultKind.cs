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

    /// <summary>RunTask starts it, and nobody ever hears of it again: DescribeTasks answers MISSING.</summary>
    Lost,

    /// <summary>RunTask finds no place for it and says so in <c>failures</c>.</summary>
    NeverPlaced,

    /// <summary>It stays in PROVISIONING until it is stopped.</summary>
    Stuck,
}
