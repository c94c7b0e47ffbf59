using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using EcsPublish.Aws.Pipeline;
using EcsPublish.Aws.Wire;

namespace EcsPublish.Aws.Operations;

/// <summary>An operation of an AWS query service, form in and XML out: IAM, STS, Elastic Load Balancing.</summary>
internal sealed class QueryOperation<TResponse>(ServiceFacts service, string name, params ServiceError[] errors)
    : XmlResponseUnmarshaller, IOperation<TResponse>
    where TResponse : AmazonWebServiceResponse, IShape, new()
{
    public ResponseUnmarshaller Unmarshaller => this;

    public IRequest Marshall(AmazonWebServiceRequest input) => FormRequest.Create(service, name, input, QueryStyle.Query);

    /// <summary>The members are in a result element; the request id is beside it.</summary>
    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext context)
    {
        var response = new TResponse();
        var reader = XmlShapeReader.Open(context.Stream);
        reader?.Children(child =>
        {
            if (child == name + "Result")
                reader.Members(response);
            else if (child == "ResponseMetadata")
                response.ResponseMetadata = new ResponseMetadata { RequestId = RequestId(reader) };
        });
        return response;
    }

    public override AmazonServiceException UnmarshallException(
        XmlUnmarshallerContext context, Exception innerException, HttpStatusCode statusCode) =>
        service.Exception(errors, XmlErrorResponseUnmarshaller.GetInstance().Unmarshall(context), innerException, statusCode);

    private static string? RequestId(XmlShapeReader reader)
    {
        string? id = null;
        reader.Children(child => id = child == "RequestId" ? reader.String() : id);
        return id;
    }
}
