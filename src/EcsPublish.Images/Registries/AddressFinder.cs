namespace EcsPublish.Images.Registries;

/// <summary>Finds out once whether an insecure registry speaks https or http; all others have one address.</summary>
internal sealed class AddressFinder(RegistryHost host, Transport transport)
{
    private volatile Uri? _found = host.Addresses.Count == 1 ? host.Addresses[0] : null;

    /// <summary>The first address that answers at all.</summary>
    public async Task<Uri> FindAsync(CancellationToken cancellation)
    {
        if (_found is { } known)
            return known;

        foreach (var address in host.Addresses.SkipLast(1))
        {
            if (await AnswersAsync(address, cancellation))
                return _found = address;
        }

        return _found = host.Addresses[^1];
    }

    /// <summary>Whether an address answers, with whatever.</summary>
    public async Task<bool> AnswersAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, "v2/"));
            using var answer = await transport.SendAsync(request, "", cancellation);
            return true;
        }
        catch (ImageException failure) when (failure.Failure == ImageFailure.Connection)
        {
            return false;
        }
    }
}
