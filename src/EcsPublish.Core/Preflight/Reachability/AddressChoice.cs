using Amazon.EC2.Model;
using EcsPublish.Core.Settings.Reading;

namespace EcsPublish.Core.Preflight.Reachability;

/// <summary>Whether tasks get a public address, from what they reach with one and without. An address never takes a way away.</summary>
internal sealed class AddressChoice
{
    private readonly IReadOnlyList<SubnetReach> _without;
    private readonly bool? _wanted;

    /// <param name="wanted">What the project or the service says; null leaves it to the routes.</param>
    public AddressChoice(ReachReasoning reasoning, IReadOnlyList<Subnet> subnets, bool? wanted)
    {
        _without = [.. subnets.Select(subnet => reasoning.Of(subnet, withAddress: false))];
        IReadOnlyList<SubnetReach> with = [.. subnets.Select(subnet => reasoning.Of(subnet, withAddress: true))];
        _wanted = wanted;
        AddressHelps = with.Count(reach => reach.IsShut) < _without.Count(reach => reach.IsShut);
        AddressSuffices = AddressHelps && !with.Any(reach => reach.IsShut);
        IsGiven = wanted ?? AddressHelps;
        Reaches = IsGiven ? with : _without;
    }

    /// <summary>Whether tasks get one.</summary>
    public bool IsGiven { get; }

    /// <summary>Whether tasks in some subnet start only with one.</summary>
    public bool AddressHelps { get; }

    /// <summary>Whether tasks in every subnet start with one, and not without.</summary>
    public bool AddressSuffices { get; }

    /// <summary>What is reached the way it was chosen.</summary>
    public IReadOnlyList<SubnetReach> Reaches { get; }

    /// <summary>Subnets in which no task can start.</summary>
    public IReadOnlyList<SubnetReach> Shut => [.. Reaches.Where(reach => reach.IsShut)];

    /// <summary>The decision with its reason, one line; null when there is nothing to say.</summary>
    public string? Explain()
    {
        if (Shut.Count > 0)
        {
            return null;
        }

        var unclear = Reaches.Where(reach => reach.Unclear is not null).ToList();
        return unclear.Count > 0 ? Doubt(unclear) : _wanted is null ? Reason() : null;
    }

    private string Doubt(List<SubnetReach> unclear)
    {
        var doubt = $"whether {Names(unclear)} {Reach(unclear)} {What(unclear)} cannot be told: {unclear[0].Unclear}";
        return _wanted is not null ? $"{char.ToUpperInvariant(doubt[0])}{doubt[1..]}."
            : IsGiven ? $"Tasks get a public address, since other subnets need one; {doubt}."
            : $"Tasks get no public address; {doubt}. EcsAssignPublicIp=true gives them one.";
    }

    private string Reason()
    {
        if (!IsGiven)
        {
            return $"Tasks get no public address: {Names(Reaches)} {Reach(Reaches)} {What(Reaches)} through {WaysOf(Reaches, needAddress: false)}.";
        }

        var needing = Reaches.Where((_, i) => _without[i].IsShut).ToList();
        var others = Reaches.Except(needing).ToList();
        return $"Tasks get a public address: {Names(needing)} {Reach(needing)} {What(needing)} only through {WaysOf(needing, needAddress: true)}."
            + (others.Count > 0 ? $" {Names(others)} would do without, by {WaysOf(others, needAddress: false)}." : "")
            + " It costs a little for each hour a task runs; a NAT gateway or VPC endpoints, which cost more, would do without.";
    }

    private static string Names(IReadOnlyList<SubnetReach> reaches) => Wording.AllOf([.. reaches.Select(reach => reach.Subnet.SubnetId)]);

    private static string Reach(IReadOnlyList<SubnetReach> reaches) => reaches.Count == 1 ? "reaches" : "reach";

    private static string What(IReadOnlyList<SubnetReach> reaches) =>
        Wording.AllOf([.. reaches.SelectMany(reach => reach.All).Select(reach => reach.To.Name).Distinct()]);

    private static string WaysOf(IReadOnlyList<SubnetReach> reaches, bool needAddress) =>
        Wording.AllOf([.. reaches.SelectMany(reach => reach.Ways).Where(way => way.NeedsAddress == needAddress).Select(way => way.By).Distinct()]);
}
