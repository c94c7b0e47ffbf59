using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Xml;
using Amazon.Runtime;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Aws;

/// <summary>Turns what any AWS operation may answer into a sentence for the user; the operation's own errors pass.</summary>
/// <param name="identity">Who called, once known.</param>
internal sealed class AwsErrors(AwsIdentity? identity)
{
    private static readonly string[] Denied = ["AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "NotAuthorized", "AuthorizationError"];
    private static readonly string[] Expired = ["ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired"];

    private static readonly string[] Unrecognized =
    [
        "InvalidClientTokenId", "UnrecognizedClientException", "SignatureDoesNotMatch", "InvalidSignatureException", "AuthFailure",
        "InvalidAccessKeyId", "MissingAuthenticationToken", "MissingAuthenticationTokenException", "RequestTimeTooSkewed", "RequestInTheFuture",
    ];

    private static readonly string[] Throttled = ["ThrottlingException", "Throttling", "TooManyRequestsException", "RequestLimitExceeded"];

    /// <summary>The diagnostic for a general failure, or null when the failure is the operation's own.</summary>
    public Diagnostic? Translate(Exception exception, AwsAction action, string resource) => exception switch
    {
        PublishException or OperationCanceledException => null,
        _ when IsUnreadable(exception) => Diagnostics.AnswerUnreadable.With(action, Sentence(Innermost(exception).Message)),
        AmazonServiceException service => FromService(service, action, resource),
        AmazonClientException client when IsConnection(client) => Unreachable(client, action),
        AmazonClientException client => FromClient(client),
        HttpRequestException or SocketException or IOException => Unreachable(exception, action),
        _ => null,
    };

    private Diagnostic? FromService(AmazonServiceException e, AwsAction action, string resource) => e.ErrorCode switch
    {
        var code when Denied.Contains(code) => FromDenial(DeniedCall.Parse(e.Message) ?? new DeniedCall(action.Name, resource), action, resource, e),
        var code when Expired.Contains(code) => Diagnostics.CredentialsExpired.With(Sentence(e.Message)),
        var code when Unrecognized.Contains(code) => Diagnostics.CredentialsNotAccepted.With(code, Sentence(e.Message)),
        var code when Throttled.Contains(code) => Diagnostics.Throttled.With(action, Sentence(e.Message)),
        _ when (int)e.StatusCode >= 500 => Diagnostics.ServiceFailed.With(action, (int)e.StatusCode, Sentence(e.Message)),
        _ when IsConnection(e) => Unreachable(e, action),
        _ => null,
    };

    // Where AWS names no resource of the call itself, or only "*", ours says more.
    private Diagnostic FromDenial(DeniedCall denied, AwsAction action, string resource, AmazonServiceException e)
    {
        var isVague = denied.Resource is null || (denied.Resource == "*" && denied.Action == action.Name);
        return Diagnostics.AccessDenied.With(identity?.Caller ?? "The caller", denied.Action, isVague ? resource : denied.Resource, Sentence(e.Message));
    }

    private static Diagnostic FromClient(AmazonClientException e) =>
        e.Message.Contains("expired", StringComparison.OrdinalIgnoreCase) || e.Message.Contains("SSO", StringComparison.Ordinal)
            ? Diagnostics.CredentialsExpired.With(Sentence(e.Message))
            : Diagnostics.NoCredentials.With(Sentence(e.Message));

    private Diagnostic Unreachable(Exception e, AwsAction action) => IsUnknownHost(e)
        ? Diagnostics.UnknownRegion.With(identity?.Region ?? "?", action, Innermost(e).Message)
        : Diagnostics.Unreachable.With(action, Innermost(e).Message);

    // What reading JSON and XML throws; the SDK wraps it in some places and lets it pass in others. Of a server's failure the status says enough.
    private static bool IsUnreadable(Exception e) =>
        e is not AmazonServiceException { StatusCode: >= HttpStatusCode.InternalServerError }
        && Chain(e).Any(inner => inner is AmazonUnmarshallingException or JsonException or XmlException or FormatException or OverflowException
            || inner.GetType() == typeof(InvalidOperationException) || IsWrongType(inner));

    // What the SDK says of a list or an object where its error document should have text; it has no type of its own for it.
    private static bool IsWrongType(Exception e) => e is AmazonClientException && e.Message.StartsWith("Unexpected token", StringComparison.Ordinal);

    private static bool IsConnection(Exception e) => Chain(e).Any(inner => inner is HttpRequestException or SocketException or IOException);

    private static bool IsUnknownHost(Exception e) =>
        Chain(e).Any(inner => inner is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain });

    private static IEnumerable<Exception> Chain(Exception e)
    {
        for (var at = e; at is not null; at = at.InnerException)
        {
            yield return at;
        }
    }

    private static Exception Innermost(Exception e) => Chain(e).Last();

    private static string Sentence(string message) => message.TrimEnd().TrimEnd('.') + ".";
}
