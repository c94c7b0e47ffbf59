using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Previews;

/// <summary>A publish that changes nothing: it says what it would do, and leaves that in obj/ for people and scripts.</summary>
internal interface IPreview : IDisposable
{
    /// <summary>Says it.</summary>
    /// <param name="image">The SDK's container configuration.</param>
    /// <exception cref="Messages.PublishException">The publish itself would fail; this is its error.</exception>
    Task RunAsync(ProjectInput image, CancellationToken cancellation);
}
