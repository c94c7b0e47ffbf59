namespace EcsPublish.Local.Server;

/// <summary>The answer of <c>GET /_local/health</c>.</summary>
/// <param name="Version">The product version of the server.</param>
/// <param name="Pid">Its process.</param>
/// <param name="Account">Its account.</param>
/// <param name="Region">Its region.</param>
/// <param name="Busy">Whether a task runs, so that it may not be ended.</param>
/// <param name="Runtime">What runs its containers: <c>process</c>, or the address of a container engine.</param>
internal sealed record ServerHealth(string Version, int Pid, string Account, string Region, bool Busy, string Runtime = "process");
