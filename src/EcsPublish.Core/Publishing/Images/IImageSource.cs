using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Publishing.Images;

/// <summary>Where an image comes from (EcsImageSource). What it reads may be needed until the push is over, so it lives until then.</summary>
internal interface IImageSource : IDisposable
{
    /// <summary>Builds the image, or finds it. Nothing is pushed.</summary>
    /// <param name="input">What the build hands over: the SDK's container configuration.</param>
    Task<PreparedImage> PrepareAsync(ProjectInput input, CancellationToken cancellation);
}
