namespace EcsPublish.Local.Runtime.Docker.Api;

/// <summary>The body of <c>POST /containers/{id}/exec</c>.</summary>
internal sealed record CreateExec(IReadOnlyList<string> Cmd, bool AttachStdout = true, bool AttachStderr = true);
