namespace EcsPublish.Core.Messages;

/// <summary>ECS001x: the container engine of the local AWS.</summary>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor NoContainerEngine = DiagnosticDescriptor.Error(
        "ECS0010", "No container engine answers",
        "EcsLocalRuntime is 'docker', but no container engine answers ({0}). Start Docker, or podman's socket with `systemctl --user start " +
        "podman.socket`; or point DOCKER_HOST to the engine's socket; or set EcsLocalRuntime=process.",
        "The engine is spoken to through its socket, or its named pipe on Windows; the `docker` command is not needed. Permission denied mostly " +
        "means that the user is not in the group `docker`.");

    public static readonly DiagnosticDescriptor LocalRuntimeBusy = DiagnosticDescriptor.Error(
        "ECS0011", "The local AWS runs a task with another runtime",
        "The local AWS in '{0}' runs containers with '{1}' and a task of it is running, so it cannot change to '{2}' for this publish. Wait for " +
        "the task's end or stop it, or name another EcsLocalFolder.");
}
