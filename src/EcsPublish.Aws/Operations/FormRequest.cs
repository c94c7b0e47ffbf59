using Amazon.Runtime;
using Amazon.Runtime.Internal;
using EcsPublish.Aws.Pipeline;
using EcsPublish.Aws.Wire;

namespace EcsPublish.Aws.Operations;

/// <summary>A request of the query protocols: an action, an API version, and the members as form parameters.</summary>
internal static class FormRequest
{
    public static IRequest Create(ServiceFacts service, string action, AmazonWebServiceRequest input, QueryStyle style)
    {
        var request = new DefaultRequest(input, service.Namespace) { HttpMethod = "POST" };
        request.Parameters["Action"] = action;
        request.Parameters["Version"] = service.Version;
        new QueryShapeWriter(request.Parameters, style).Root((IShape)input);
        return request;
    }
}
