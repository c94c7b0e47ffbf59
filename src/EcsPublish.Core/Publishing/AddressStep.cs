using Amazon.Runtime;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Services;

namespace EcsPublish.Core.Publishing;

/// <summary>Says where the service answers, and warns when nobody can get there. What cannot be found out is never the publish's failure.</summary>
internal sealed class AddressStep(PublishContext context, AwsSession session)
{
    /// <summary>The address; null when it is not known.</summary>
    /// <param name="port">The port of the project's container; null without one.</param>
    public async Task<string?> RunAsync(DeployedService service, int? port, CancellationToken cancellation)
    {
        if (service.RunsNothing)
        {
            return null;
        }

        try
        {
            var address = context.Settings.Target.Local is { } local
                ? await context.Local.AddressOfAsync(local, service.Arn, cancellation)
                : await FindAsync(service, port, cancellation);
            if (address is not null)
            {
                context.Reporter.Say(Importance.High, $"Service {service.Target.Name} answers at {address}");
            }

            return address;
        }
        catch (Exception e) when (e is PublishException or AmazonServiceException or HttpRequestException)
        {
            context.Reporter.Say(Importance.Normal, $"The address of service {service.Target.Name} was not found out: {e.Message}");
            return null;
        }
    }

    private async Task<string?> FindAsync(DeployedService service, int? port, CancellationToken cancellation)
    {
        if (port is { } open && await new InboundRules(session, service.Service, open).CheckAsync(cancellation) is { } warning)
        {
            context.Reporter.Report(warning);
        }

        return await new ServiceAddress(session, service, port).FindAsync(cancellation);
    }
}
