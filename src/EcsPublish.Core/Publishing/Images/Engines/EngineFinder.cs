using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Publishing.Images.Engines;

/// <summary>Finds the container engine of this machine: the first that works, not the first that is installed.</summary>
internal static class EngineFinder
{
    /// <exception cref="PublishException">None works; the error says why of each.</exception>
    public static async Task<IContainerEngine> FindAsync(PublishContext context, CancellationToken cancellation)
    {
        IContainerEngine[] engines =
        [
            new DockerEngine(context.Environment, context.Reporter),
            new PodmanEngine(context.Environment, context.Reporter),
            new BuildahEngine(context.Environment, context.Reporter),
        ];
        var reasons = new List<string>();
        foreach (var engine in engines)
        {
            if (await engine.WhyNotAsync(cancellation) is not { } reason)
            {
                return engine;
            }

            reasons.Add(reason);
        }

        throw new PublishException(Diagnostics.NoBuildEngine.With(string.Join(", ", reasons)));
    }
}
