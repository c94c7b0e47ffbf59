using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;
using EcsPublish.Local.Runtime.Docker;

namespace EcsPublish.Engine;

/// <summary>The container engine that a publish wants.</summary>
internal static class WantedEngine
{
    /// <summary>Finds it.</summary>
    /// <returns>Null when containers are processes.</returns>
    /// <exception cref="PublishException">None answers.</exception>
    public static async Task<EngineAddress?> FindAsync(
        LocalSettings? local, IReadOnlyDictionary<string, string> environment, CancellationToken cancellation)
    {
        if (local is not { UsesEngine: true })
        {
            return null;
        }

        var search = await EngineSearch.RunAsync(environment, cancellation);
        return search.Engine ?? throw new PublishException(Diagnostics.NoContainerEngine.With(search.Tried));
    }
}
