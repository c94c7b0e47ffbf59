using System.Net;

namespace EcsPublish.Images.Registries;

/// <summary>Translates an HTTP status that means failure, at one place for all requests.</summary>
internal static class AnswerFailure
{
    /// <summary>The failure, with the registry's own words.</summary>
    /// <param name="answer">The refused request's answer.</param>
    /// <param name="host">The registry in question.</param>
    /// <param name="repository">The repository in question.</param>
    /// <param name="who">Who answered, for the sentence: <c>the registry localhost:5000</c>.</param>
    /// <param name="cancellation">Ends reading the answer.</param>
    public static async Task<ImageException> FromAsync(
        HttpResponseMessage answer, RegistryHost host, string repository, string who, CancellationToken cancellation)
    {
        var error = await RegistryError.ReadAsync(answer, cancellation);
        var status = (int)answer.StatusCode;
        var (failure, what) = answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => (ImageFailure.Unauthorized, "wants a login, or refused the one it got"),
            HttpStatusCode.Forbidden => (ImageFailure.Forbidden, "does not allow this"),
            HttpStatusCode.TooManyRequests => (ImageFailure.TooManyRequests, "throttles"),
            HttpStatusCode.RequestTimeout => (ImageFailure.Connection, "did not receive the request in time"),
            >= HttpStatusCode.InternalServerError => (ImageFailure.ServerError, "failed"),
            _ => (ImageFailure.UnexpectedAnswer, "gave an answer that was not expected"),
        };
        var about = repository.Length > 0 ? $" (repository {repository})" : "";
        return new ImageException(failure, $"{char.ToUpperInvariant(who[0])}{who[1..]} {what}{about}: HTTP {status}{error}.")
        {
            Registry = host.Name,
            Repository = repository.Length > 0 ? repository : null,
            StatusCode = status,
            RetryAfter = RetryAfterOf(answer),
        };
    }

    private static TimeSpan? RetryAfterOf(HttpResponseMessage answer) =>
        answer.Headers.RetryAfter?.Delta ?? (answer.Headers.RetryAfter?.Date is { } date ? date - (answer.Headers.Date ?? date) : null);
}
