using EcsPublish.Local.Runtime.Output;
using EcsPublish.Local.Runtime.Processes;

namespace EcsPublish.Local.Runtime;

/// <summary>Runs programs beside a container's own, in its folder and with its environment, as <c>docker exec</c> does.</summary>
internal sealed class SideProcess(
    EntryPoint entryPoint, IReadOnlyDictionary<string, string> environment, IReadOnlyList<PortBinding> ports)
{
    /// <summary>Runs one to its end, or ends it when nobody waits for it any more.</summary>
    /// <returns>Its exit code.</returns>
    /// <exception cref="ContainerStartException">There is no such program.</exception>
    /// <exception cref="LaunchException">The system refuses.</exception>
    public async Task<int> RunAsync(IReadOnlyList<string> command, CancellationToken cancellation)
    {
        var process = entryPoint.Resolve([.. command.Select(word => HostPorts.Translate(word, ports))], environment).Start();
        var output = new OutputPump([process.Output, process.Error], _ => { });
        await using (cancellation.Register(process.Kill))
        {
            var exitCode = await process.Exited;
            await output.DrainAsync();
            return exitCode;
        }
    }
}
