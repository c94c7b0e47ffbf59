using Amazon.EC2;
using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Tasks;

/// <summary>The network interfaces of running tasks, as EC2 knows them. They have no public address: tasks are on loopback.</summary>
internal sealed class TaskInterfaces(EcsStore store)
{
    public IReadOnlyList<Amazon.EC2.Model.NetworkInterface> All()
    {
        lock (store.Gate)
            return [.. store.TaskList.Tasks.SelectMany(task => task.Attachments ?? []).Where(card => card.Status == "ATTACHED").Select(Of)];
    }

    private static Amazon.EC2.Model.NetworkInterface Of(Attachment attachment) => new()
    {
        NetworkInterfaceId = Detail(attachment, "networkInterfaceId"),
        SubnetId = Detail(attachment, "subnetId"),
        PrivateIpAddress = Detail(attachment, "privateIPv4Address"),
        PrivateDnsName = Detail(attachment, "privateDnsName"),
        MacAddress = Detail(attachment, "macAddress"),
        Description = LocalIdentity.Arn("ecs", $"attachment/{attachment.Id}"),
        InterfaceType = NetworkInterfaceType.Interface,
        Status = NetworkInterfaceStatus.InUse,
        OwnerId = LocalIdentity.Account,
        RequesterManaged = true,
        Groups = [],
        TagSet = [],
    };

    private static string? Detail(Attachment attachment, string name) => attachment.Details.Find(detail => detail.Name == name)?.Value;
}
