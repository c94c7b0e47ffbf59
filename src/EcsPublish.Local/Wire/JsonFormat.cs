using System.Text.Json;
using EcsPublish.Aws;
using EcsPublish.Aws.Wire;
using EcsPublish.Local.Faults;
using EcsPublish.Local.Guard;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Wire;

/// <summary>AWS JSON 1.1: the operation in <c>X-Amz-Target</c>, shapes as JSON.
/// https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html</summary>
/// <param name="target">What stands before the operation's name, for example <c>AmazonEC2ContainerServiceV20141113</c>.</param>
internal sealed class JsonFormat(string target) : IWireFormat
{
    /// <summary>The header that names the operation, and by which requests of this family are known.</summary>
    public const string TargetHeader = "X-Amz-Target";

    private const string ContentType = "application/x-amz-json-1.1";

    /// <inheritdoc />
    public string UnknownOperation => "UnknownOperationException";

    /// <inheritdoc />
    public string Unreadable => "SerializationException";

    /// <inheritdoc />
    public string? OperationOf(HttpRequest request, byte[] body)
    {
        var header = request.Headers[TargetHeader].ToString();
        return header.StartsWith(target + ".", StringComparison.Ordinal) ? header[(target.Length + 1)..] : null;
    }

    /// <inheritdoc />
    public void Read(byte[] body, IShape request)
    {
        if (body.Length == 0) return;
        using var document = JsonDocument.Parse(body);
        new JsonShapeReader(document.RootElement).Members(request);
    }

    /// <inheritdoc />
    public WireAnswer Result(string operation, IShape response, string requestId) =>
        Answer(StatusCodes.Status200OK, json => new JsonShapeWriter(json).Root(response));

    /// <inheritdoc />
    public WireAnswer Error(AwsError error, string requestId) => Answer(error.Status, json =>
    {
        json.WriteStartObject();
        json.WriteString("__type", error.Code);
        json.WriteString("message", error.Message);
        json.WriteEndObject();
    });

    /// <inheritdoc />
    public string CodeOf(SignatureProblem problem) => problem switch
    {
        SignatureProblem.Missing => "MissingAuthenticationTokenException",
        SignatureProblem.Incomplete => "IncompleteSignatureException",
        SignatureProblem.UnknownKey => "UnrecognizedClientException",
        _ => "InvalidSignatureException",
    };

    /// <inheritdoc />
    public string CodeOf(FaultKind fault) => fault switch
    {
        FaultKind.Throttle => "ThrottlingException",
        FaultKind.AccessDenied => "AccessDeniedException",
        _ => "InternalFailure",
    };

    private static WireAnswer Answer(int status, Action<Utf8JsonWriter> write)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body)) write(json);
        return new WireAnswer(status, ContentType, body.ToArray());
    }
}
