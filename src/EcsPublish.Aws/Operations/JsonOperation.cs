using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;
using EcsPublish.Aws.Pipeline;
using EcsPublish.Aws.Wire;

namespace EcsPublish.Aws.Operations;

/// <summary>An operation of an AWS JSON service: ECS, ECR, CloudWatch Logs.</summary>
internal sealed class JsonOperation<TResponse>(ServiceFacts service, string name, params ServiceError[] errors)
    : JsonResponseUnmarshaller, IOperation<TResponse>
    where TResponse : AmazonWebServiceResponse, IShape, new()
{
    private const int BufferSize = 4096;

    public ResponseUnmarshaller Unmarshaller => this;

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, service.Namespace)
        {
            HttpMethod = "POST",
            ResourcePath = "/",
            Content = Body((IShape)input),
        };
        request.Headers["X-Amz-Target"] = $"{service.TargetPrefix}.{name}";
        request.Headers["Content-Type"] = service.ContentType;
        request.Headers["x-amz-api-version"] = service.Version;
        return request;
    }

    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext context)
    {
        var response = new TResponse();
        if (context.IsEmptyResponse)
            return response;

        using var document = JsonDocument.Parse(context.Stream, new JsonDocumentOptions { MaxDepth = context.JsonMaxDepth });
        new JsonShapeReader(document.RootElement).Members(response);
        return response;
    }

    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext context, Exception innerException, HttpStatusCode statusCode)
    {
        var reader = new StreamingUtf8JsonReader(context.Stream, BufferSize, context.JsonMaxDepth);
        var error = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(context, ref reader);
        var exception = service.Exception(errors, error, innerException, statusCode);
        if (exception is IShape shape)
        {
            using var document = JsonDocument.Parse(context.GetResponseBodyBytes());
            new JsonShapeReader(document.RootElement).Members(shape);
        }

        return exception;
    }

    private static byte[] Body(IShape input)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
            new JsonShapeWriter(json).Root(input);
        return body.ToArray();
    }
}
