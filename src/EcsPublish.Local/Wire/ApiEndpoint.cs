using EcsPublish.Aws.Wire;
using EcsPublish.Local.Access;
using EcsPublish.Local.Faults;
using EcsPublish.Local.Guard;
using EcsPublish.Local.Server;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Wire;

/// <summary>Where all AWS APIs are, <c>POST /</c>: reads the body, checks the signature, finds the operation, answers in the service's
/// format.</summary>
internal sealed class ApiEndpoint(
    IReadOnlyList<ServiceTable> services, SignatureGuard guard, AccessGate access, FaultGate faults, RequestCounts counts)
{
    private const int MaxBytes = 10 * 1024 * 1024;
    private static readonly JsonFormat AnyJson = new("");
    private static readonly QueryFormat AnyQuery = new(QueryStyle.Query, "");

    private readonly Dictionary<string, ServiceTable> _services = services.ToDictionary(
        service => service.SigningName, StringComparer.Ordinal);

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        var requestId = Guid.NewGuid().ToString();
        http.Response.Headers["x-amzn-RequestId"] = requestId;
        if (http.Request.Path != "/" || !HttpMethods.IsPost(http.Request.Method) || http.Request.QueryString.HasValue)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var format = ClaimedFormat(http.Request);
        try
        {
            var body = await RequestBody.ReadAsync(http.Request, MaxBytes, http.RequestAborted)
                ?? throw new AwsError("RequestEntityTooLarge", "The request is larger than 10 MB.", StatusCodes.Status413PayloadTooLarge);
            await VerifiedAsync(http, body, requestId);
        }
        catch (SignatureException e)
        {
            await SendAsync(http, format.Error(
                new AwsError(format.CodeOf(e.Problem), e.Message, StatusCodes.Status403Forbidden), requestId));
        }
        catch (AwsError e)
        {
            await SendAsync(http, format.Error(e, requestId));
        }
    }

    private Task VerifiedAsync(HttpContext http, byte[] body, string requestId)
    {
        var signed = guard.Verify(http.Request.Headers, body);
        var service = _services.GetValueOrDefault(signed.Service)
            ?? throw new AwsError("UnknownOperationException", $"The local AWS does not offer the service '{signed.Service}'.");
        var name = service.Format.OperationOf(http.Request, body) ?? "";
        var call = new ApiCall(service, name, signed.Caller, requestId);
        counts.Add(name, [call.Action]);
        return faults.PassAsync(
            name, http, kind => SendAsync(http, call.Refuse(kind)), () => SendAsync(http, call.Run(body, access)));
    }

    /// <summary>The format of the service that the signature claims to be for: an error is answered in words the client reads.</summary>
    private IWireFormat ClaimedFormat(HttpRequest request)
    {
        var scope = request.Headers.Authorization.ToString().Split('/');
        if (scope.Length > 3 && _services.TryGetValue(scope[3], out var service)) return service.Format;
        return request.Headers.ContainsKey(JsonFormat.TargetHeader) ? AnyJson : AnyQuery;
    }

    private static Task SendAsync(HttpContext http, WireAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.ContentType;
        http.Response.ContentLength = answer.Body.Length;
        return http.Response.Body.WriteAsync(answer.Body).AsTask();
    }
}
