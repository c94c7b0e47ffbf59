using Amazon.ECS.Model;
using EcsTask = Amazon.ECS.Model.Task;

namespace EcsPublish.Local.Ecs.Tasks;

/// <summary>The network interface that a task under awsvpc gets; here it is loopback.</summary>
internal static class NetworkAttachment
{
    private const string Loopback = "127.0.0.1";

    /// <summary>The attachment of a new task in a subnet.</summary>
    public static Attachment New(string subnet)
    {
        var id = Guid.NewGuid();
        return new()
        {
            Id = id.ToString(),
            Type = "ElasticNetworkInterface",
            Status = "PRECREATED",
            Details =
            [
                new() { Name = "subnetId", Value = subnet },
                new() { Name = "networkInterfaceId", Value = $"eni-{id:n}"[..21] },
                new() { Name = "macAddress", Value = "00:00:00:00:00:00" },
                new() { Name = "privateDnsName", Value = "localhost" },
                new() { Name = "privateIPv4Address", Value = Loopback },
            ],
        };
    }

    /// <summary>The interface is there: the containers can be reached.</summary>
    public static void Attach(EcsTask task)
    {
        foreach (var attachment in task.Attachments)
        {
            attachment.Status = "ATTACHED";
            task.Containers.ForEach(container =>
                container.NetworkInterfaces = [new() { AttachmentId = attachment.Id, PrivateIpv4Address = Loopback }]);
        }
    }

    /// <summary>The interface is gone.</summary>
    public static void Detach(EcsTask task) => task.Attachments.ForEach(attachment => attachment.Status = "DELETED");
}
