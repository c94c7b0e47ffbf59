using System.IO.Enumeration;
using Amazon.EC2.Model;

namespace EcsPublish.Local.Services.Ec2;

/// <summary>The filters of one kind of resource: each name gives the values that a resource has for it. Values may hold <c>*</c> and <c>?</c>.</summary>
internal sealed class Ec2Filters<T> : Dictionary<string, Func<T, IEnumerable<string?>>>
{
    /// <summary>Adds a filter on one value.</summary>
    public void Add(string name, Func<T, string?> value) => Add(name, (T item) => [value(item)]);

    /// <summary>The resources that pass every filter: of each filter one value must be met.</summary>
    /// <exception cref="AwsError">There is no such filter.</exception>
    public List<T> Apply(IEnumerable<T> items, List<Filter>? filters)
    {
        var tests = (filters ?? []).ConvertAll(Test);
        return [.. items.Where(item => tests.TrueForAll(test => test(item)))];
    }

    private Predicate<T> Test(Filter filter)
    {
        var name = filter.Name ?? "";
        if (name.StartsWith("tag", StringComparison.Ordinal)) return _ => false; // Nothing here has tags.
        if (!TryGetValue(name, out var values)) throw new AwsError("InvalidParameterValue", $"The filter '{name}' is invalid");

        var wanted = filter.Values ?? [];
        return item => values(item).Any(value => wanted.Exists(pattern => FileSystemName.MatchesSimpleExpression(pattern, value ?? "", ignoreCase: false)));
    }
}
