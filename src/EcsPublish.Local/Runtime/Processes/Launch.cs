namespace EcsPublish.Local.Runtime.Processes;

/// <summary>What to start, all names resolved.</summary>
/// <param name="Program">Full path of the executable file.</param>
/// <param name="Arguments">Its arguments, without the program itself.</param>
/// <param name="Environment">The whole environment; nothing else is inherited.</param>
/// <param name="Folder">Full path of the working directory.</param>
internal sealed record Launch(
    string Program,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Environment,
    string Folder)
{
    /// <summary>Starts it, as this operating system does.</summary>
    /// <exception cref="LaunchException">The system refuses.</exception>
    public IChildProcess Start() => OperatingSystem.IsWindows() ? WindowsChildProcess.Start(this) : UnixChildProcess.Start(this);
}
