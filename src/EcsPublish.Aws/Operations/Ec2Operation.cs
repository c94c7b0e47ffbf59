using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using EcsPublish.Aws.Pipeline;
using EcsPublish.Aws.Wire;

namespace EcsPublish.Aws.Operations;

/// <summary>An operation of EC2, which is a query service with rules of its own: no element around the result, plain error codes.</summary>
internal sealed class Ec2Operation<TResponse>(ServiceFacts service, string name, params ServiceError[] errors)
    : EC2ResponseUnmarshaller, IOperation<TResponse>
    where TResponse : AmazonWebServiceResponse, IShape, new()
{
    public ResponseUnmarshaller Unmarshaller => this;

    public IRequest Marshall(AmazonWebServiceRequest input) => FormRequest.Create(service, name, input, QueryStyle.Ec2);

    /// <summary>The request id is one of the members.</summary>
    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext context)
    {
        var response = new TResponse();
        var reader = XmlShapeReader.Open(context.Stream);
        reader?.Children(child =>
        {
            if (child == "requestId")
                response.ResponseMetadata = new ResponseMetadata { RequestId = reader.String() };
            else
                response.Read(child, reader);
        });
        return response;
    }

    public override AmazonServiceException UnmarshallException(
        XmlUnmarshallerContext context, Exception innerException, HttpStatusCode statusCode) =>
        service.Exception(errors, XmlErrorResponseUnmarshaller.GetInstance().Unmarshall(context), innerException, statusCode);
}
