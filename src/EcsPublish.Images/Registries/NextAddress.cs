namespace EcsPublish.Images.Registries;

/// <summary>Where an answer sends its client on to: <c>Location</c>, absolute or relative to the request.</summary>
internal static class NextAddress
{
    /// <exception cref="ImageException">It is no address of a web server.</exception>
    public static Uri Of(HttpResponseMessage answer, RegistryHost host, string repository) =>
        Uri.TryCreate(answer.RequestMessage!.RequestUri!, answer.Headers.Location, out var address) && address.Scheme is "https" or "http"
            ? address
            : throw host.Failure(
                ImageFailure.UnexpectedAnswer, $"The registry {host.Name} sends on to an address that is none of a web server.", repository);
}
