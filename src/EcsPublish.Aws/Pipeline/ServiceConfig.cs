using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using ExecutionContext = Amazon.Runtime.Internal.ExecutionContext;

namespace EcsPublish.Aws.Pipeline;

/// <summary>The configuration of a client: everything of <see cref="ClientConfig"/>, for one service.</summary>
internal abstract class ServiceConfig : ClientConfig
{
    protected ServiceConfig(ServiceFacts facts)
        : base(new DefaultConfigurationProvider(DefaultsModes.All))
    {
        Service = facts;
        ServiceId = facts.ServiceId;
        AuthenticationServiceName = facts.SigningName;
        EndpointProvider = new EndpointProvider(facts);
    }

    public ServiceFacts Service { get; }

    public override string RegionEndpointServiceName => Service.EndpointPrefix;

    public override string ServiceVersion => Service.Version;

    public override string UserAgent => Service.UserAgent;

    /// <summary>Where a request would go, without sending it.</summary>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        var request = new DefaultRequest(parameters.Request, ServiceId) { AlternateEndpoint = parameters.AlternateEndpoint };
        var context = new RequestContext(false) { ClientConfig = this, OriginalRequest = parameters.Request, Request = request };
        return new EndpointHandler().GetEndpoint(new ExecutionContext(context, null));
    }
}
