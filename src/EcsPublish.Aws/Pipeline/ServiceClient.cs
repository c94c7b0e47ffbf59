using Amazon.Runtime;
using Amazon.Runtime.Internal;
using EcsPublish.Aws.Operations;

namespace EcsPublish.Aws.Pipeline;

/// <summary>A client on AWSSDK.Core's own pipeline: credentials, signing, retries, throttling, clock skew and logging are Core's.</summary>
/// <param name="credentials">Null for Core's chain: environment, profile, SSO, container and instance roles.</param>
/// <param name="config">Which service, and how.</param>
internal abstract class ServiceClient(AWSCredentials? credentials, ServiceConfig config) : AmazonServiceClient(credentials, config)
{
    protected override IServiceMetadata ServiceMetadata => ((ServiceConfig)Config).Service;

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new EndpointHandler());
        pipeline.AddHandlerAfter<Marshaller>(new SigV4Handler());
    }

    protected Task<TResponse> CallAsync<TResponse>(
        IOperation<TResponse> operation, AmazonWebServiceRequest request, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new()
    {
        var options = new InvokeOptions { RequestMarshaller = operation, ResponseUnmarshaller = operation.Unmarshaller };
        return InvokeAsync<TResponse>(request, options, cancellationToken);
    }
}
