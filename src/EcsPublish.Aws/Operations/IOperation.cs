using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace EcsPublish.Aws.Operations;

/// <summary>One operation of a service, in its protocol: how its request is written and how its response and errors are read.</summary>
/// <typeparam name="TResponse">What it answers, so that a client cannot expect another type.</typeparam>
internal interface IOperation<TResponse> : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TResponse : AmazonWebServiceResponse
{
    /// <summary>Reads responses and errors; in the SDK every protocol has a base class for it, so an operation is its own.</summary>
    ResponseUnmarshaller Unmarshaller { get; }
}
