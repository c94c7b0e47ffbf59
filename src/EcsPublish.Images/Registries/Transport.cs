namespace EcsPublish.Images.Registries;

/// <summary>Sends single requests and turns every way to get no answer into one exception.</summary>
internal sealed class Transport : IDisposable
{
    private readonly HttpClient _client;
    private readonly RegistryHost _host;
    private readonly RegistryOptions _options;

    public Transport(RegistryHost host, RegistryOptions options)
    {
        _host = host;
        _options = options;
        var handler = new SocketsHttpHandler
        {
            // Redirects lead to storage of other owners: they are followed by hand, without the login.
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(30),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        };
        if (host.IsInsecure)
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null;

        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("ecs-publish");
    }

    /// <summary>Sends and returns as soon as the headers are here.</summary>
    /// <exception cref="ImageException"><see cref="ImageFailure.Connection"/>, or whatever the body's source threw.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string repository, CancellationToken cancellation)
    {
        using var stall = new StallGuard(_options.StallTimeout, cancellation);
        if (request.Content is BlobContent upload)
            upload.Moved = stall.Moved;

        try
        {
            return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stall.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Failure(ImageFailure.Connection, $"did not answer within {_options.StallTimeout.TotalSeconds:0} s", repository, null);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw FromBody(failure) ?? Failure(ImageFailure.Connection, Describe(failure), repository, failure);
        }
    }

    /// <summary>Reads an answer's small body whole.</summary>
    /// <exception cref="ImageException">It broke off, or is longer than <paramref name="limit"/> bytes.</exception>
    public async Task<byte[]> ReadAsync(HttpResponseMessage answer, int limit, string repository, CancellationToken cancellation)
    {
        using var stall = new StallGuard(_options.StallTimeout, cancellation);
        try
        {
            return await LimitedContent.ReadAsync(answer.Content, limit, stall.Token);
        }
        catch (InvalidOperationException tooLong)
        {
            throw Failure(ImageFailure.UnexpectedAnswer, $"sent more than {limit} bytes for a small document", repository, tooLong);
        }
        catch (Exception cut) when (IsCut(cut, cancellation))
        {
            throw Failure(ImageFailure.Connection, "broke off in the middle of its answer", repository, cut);
        }
    }

    /// <summary>Whether reading failed because of the connection and not because the caller cancelled.</summary>
    public static bool IsCut(Exception failure, CancellationToken cancellation) =>
        failure is IOException or HttpRequestException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested);

    public void Dispose() => _client.Dispose();

    // Reading the body may fail for a reason of its own, for example a base registry that breaks off.
    private static ImageException? FromBody(Exception? failure) =>
        failure is null or ImageException ? failure as ImageException : FromBody(failure.InnerException);

    private static string Describe(Exception failure) => failure is HttpRequestException http
        ? http.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "cannot be found by name",
            HttpRequestError.ConnectionError => "cannot be reached",
            HttpRequestError.SecureConnectionError => "did not agree on a secure connection",
            _ => "closed the connection without an answer",
        }
        : "closed the connection";

    private ImageException Failure(ImageFailure failure, string what, string repository, Exception? cause) =>
        _host.Failure(failure, $"The registry {_host.Name} {what}.", repository, cause);
}
