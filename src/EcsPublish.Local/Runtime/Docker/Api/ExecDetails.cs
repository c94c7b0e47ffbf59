namespace EcsPublish.Local.Runtime.Docker.Api;

/// <summary>What came of a program that ran beside a container's own.</summary>
internal sealed record ExecDetails(int? ExitCode);
