using System.Text;
using EcsPublish.Aws;
using EcsPublish.Aws.Wire;
using EcsPublish.Local.Faults;
using EcsPublish.Local.Guard;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Wire;

/// <summary>The query APIs, a form in and XML out, in both dialects. https://smithy.io/2.0/aws/protocols/aws-query-protocol.html</summary>
/// <param name="style">Which dialect.</param>
/// <param name="xmlNamespace">The service's, for example <c>https://iam.amazonaws.com/doc/2010-05-08/</c>.</param>
internal sealed class QueryFormat(QueryStyle style, string xmlNamespace) : IWireFormat
{
    private const string ContentType = "text/xml;charset=UTF-8";

    /// <inheritdoc />
    public string UnknownOperation => "InvalidAction";

    /// <inheritdoc />
    public string Unreadable => "MalformedInput";

    /// <inheritdoc />
    public string? OperationOf(HttpRequest request, byte[] body) => Form(body).Children.GetValueOrDefault("Action")?.Value;

    /// <inheritdoc />
    public void Read(byte[] body, IShape request) => new QueryShapeReader(Form(body)).Members(request);

    /// <inheritdoc />
    public WireAnswer Result(string operation, IShape response, string requestId) =>
        new(StatusCodes.Status200OK, ContentType, Response(requestId).Result(operation, response));

    /// <inheritdoc />
    public WireAnswer Error(AwsError error, string requestId) =>
        new(error.Status, ContentType, Response(requestId).Error(error.Code, error.Message, error.Status < 500));

    /// <inheritdoc />
    public string CodeOf(SignatureProblem problem) => problem switch
    {
        SignatureProblem.Missing => "MissingAuthenticationToken",
        SignatureProblem.Incomplete => "IncompleteSignature",
        SignatureProblem.UnknownKey => style == QueryStyle.Ec2 ? "AuthFailure" : "InvalidClientTokenId",
        _ => "SignatureDoesNotMatch",
    };

    /// <inheritdoc />
    public string CodeOf(FaultKind fault) => (fault, style) switch
    {
        (FaultKind.Throttle, QueryStyle.Ec2) => "RequestLimitExceeded",
        (FaultKind.Throttle, _) => "Throttling",
        (FaultKind.AccessDenied, QueryStyle.Ec2) => "UnauthorizedOperation",
        (FaultKind.AccessDenied, _) => "AccessDenied",
        _ => "InternalFailure",
    };

    private static FormNode Form(byte[] body) => FormNode.Parse(Encoding.UTF8.GetString(body));

    private XmlResponse Response(string requestId) => new(style, xmlNamespace, requestId);
}
