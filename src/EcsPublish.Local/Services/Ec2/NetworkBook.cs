using Amazon.EC2.Model;
using EcsPublish.Local.Storage;

namespace EcsPublish.Local.Services.Ec2;

/// <summary>
/// Which network this AWS has: the one that a test put in its place, else that of <c>network.json</c> in the data folder, else the default
/// VPC that every account begins with.
/// </summary>
/// <param name="tasks">The network interfaces of the tasks that run now.</param>
internal sealed class NetworkBook(LocalFolder folder, Func<IReadOnlyList<NetworkInterface>> tasks)
{
    private Network? _put;

    /// <summary>The network as it is now. The file is read anew each time, so that an edit needs no restart.</summary>
    /// <exception cref="AwsError">The file cannot be read.</exception>
    public Network Current => _put ?? NetworkFile.Read(folder.NetworkFile) ?? DefaultNetwork.Network;

    /// <summary>The network interfaces: those of the network, and those of running tasks.</summary>
    public IReadOnlyList<NetworkInterface> Interfaces =>
        [.. Current.NetworkInterfaces, .. tasks().Select(card => In(Current.Subnets.Find(subnet => subnet.SubnetId == card.SubnetId), card))];

    /// <summary>Puts another network in its place, until the server ends.</summary>
    public void Put(Network network) => _put = network;

    private static NetworkInterface In(Subnet? subnet, NetworkInterface card)
    {
        (card.VpcId, card.AvailabilityZone) = (subnet?.VpcId, subnet?.AvailabilityZone);
        return card;
    }
}
