using System.Net;
using System.Net.Http.Headers;

namespace EcsPublish.Images.Registries;

/// <summary>
/// One attempt of one request: finds the address, logs in when asked, follows redirects without the login, and throws what no caller
/// can use (401, 403, 429, 5xx). Trying again is the business of <see cref="Retry"/>.
/// </summary>
internal sealed class RegistryConnection : IDisposable
{
    private const int MostRedirects = 5;

    private readonly Transport _transport;
    private readonly Authorizer _authorizer;
    private readonly AddressFinder _address;

    public RegistryConnection(RegistryHost host, IRegistryCredentials credentials, RegistryOptions options)
    {
        Host = host;
        _transport = new Transport(host, options);
        _authorizer = new Authorizer(host, credentials, new TokenServer(_transport, host), options.AuthenticateAtOnce);
        _address = new AddressFinder(host, _transport);
    }

    public RegistryHost Host { get; }

    /// <summary>Whether the registry answers at all; leaves a connection open for what follows.</summary>
    public async Task<bool> WarmUpAsync(CancellationToken cancellation) =>
        await _address.AnswersAsync(await _address.FindAsync(cancellation), cancellation);

    /// <summary>Sends the request; the caller disposes of the answer.</summary>
    public async Task<HttpResponseMessage> SendAsync(RegistryRequest request, CancellationToken cancellation)
    {
        var address = new Uri(await _address.FindAsync(cancellation), request.Path);
        var answer = await SendWithLoginAsync(request, address, cancellation);
        for (var redirects = 0; IsRedirect(request, answer); redirects++)
            answer = await FollowAsync(request, answer, redirects, cancellation);

        if (!IsForTheCaller(answer.StatusCode))
            throw await FailureAsync(request, answer, cancellation);

        return answer;
    }

    /// <summary>The failure that an answer stands for, with the registry's words; disposes of the answer.</summary>
    public async Task<ImageException> FailureAsync(RegistryRequest request, HttpResponseMessage answer, CancellationToken cancellation)
    {
        using (answer)
        {
            var failure = await AnswerFailure.FromAsync(answer, Host, request.Repository, $"the registry {Host.Name}", cancellation);
            failure.Use = request.Use;
            return failure;
        }
    }

    /// <summary>Reads an answer's small body whole.</summary>
    public Task<byte[]> ReadAsync(HttpResponseMessage answer, int limit, string repository, CancellationToken cancellation) =>
        _transport.ReadAsync(answer, limit, repository, cancellation);

    public void Dispose()
    {
        _authorizer.Dispose();
        _transport.Dispose();
    }

    private async Task<HttpResponseMessage> SendWithLoginAsync(RegistryRequest request, Uri address, CancellationToken cancellation)
    {
        // An upload address may be on another host; the login is for the registry alone.
        if (!IsOwn(address, await _address.FindAsync(cancellation)))
            return await SendOnceAsync(request, address, null, cancellation);

        var login = await _authorizer.CurrentAsync(request.Scope, cancellation);
        var answer = await SendOnceAsync(request, address, login, cancellation);
        if (answer.StatusCode != HttpStatusCode.Unauthorized)
            return answer;

        var better = await _authorizer.AnswerAsync(answer, request.Scope, login, cancellation);
        if (better is null)
            return answer;

        answer.Dispose();
        return await SendOnceAsync(request, address, better, cancellation);
    }

    private async Task<HttpResponseMessage> SendOnceAsync(
        RegistryRequest request, Uri address, AuthenticationHeaderValue? login, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(request.Method, address) { Content = request.Content?.Invoke() };
        message.Headers.Authorization = login;
        foreach (var mediaType in request.Accept)
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(mediaType));

        return await _transport.SendAsync(message, request.Repository, cancellation);
    }

    private async Task<HttpResponseMessage> FollowAsync(
        RegistryRequest request, HttpResponseMessage answer, int redirects, CancellationToken cancellation)
    {
        using (answer)
        {
            var from = answer.RequestMessage!.RequestUri!;
            var to = NextAddress.Of(answer, Host, request.Repository);
            if (redirects == MostRedirects || (from.Scheme == "https" && to.Scheme != "https"))
                throw await FailureAsync(request, answer, cancellation);

            return await SendWithLoginAsync(request, to, cancellation);
        }
    }

    private static bool IsRedirect(RegistryRequest request, HttpResponseMessage answer) =>
        request.Content is null && request.Method != HttpMethod.Post && answer.Headers.Location is not null
        && (int)answer.StatusCode is (301 or 302 or 303 or 307 or 308);

    private static bool IsOwn(Uri address, Uri registry) =>
        Uri.Compare(address, registry, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsForTheCaller(HttpStatusCode status) =>
        (int)status is >= 200 and < 500
        && status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        && status is not (HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout);
}
