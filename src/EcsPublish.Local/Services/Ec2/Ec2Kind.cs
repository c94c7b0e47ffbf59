using System.IO.Enumeration;
using Amazon.EC2.Model;

namespace EcsPublish.Local.Services.Ec2;

/// <summary>
/// One kind of resource: how it is named, what EC2 says when there is none of a name, and its filters. Each filter's name gives the values
/// that a resource has for it; wanted values may hold <c>*</c> and <c>?</c>.
/// </summary>
/// <param name="idOf">Its id.</param>
/// <param name="tagsOf">Its tags.</param>
/// <param name="error">The error's code: <c>InvalidSubnetID.NotFound</c>.</param>
/// <param name="message">The error's words, with <c>{0}</c> for the id.</param>
internal sealed class Ec2Kind<T>(Func<T, string> idOf, Func<T, List<Tag>?> tagsOf, string error, string message)
    : Dictionary<string, Func<T, IEnumerable<string?>?>>
{
    private const string TagPrefix = "tag:";

    /// <summary>Adds a filter on one value.</summary>
    public void Add(string name, Func<T, string?> value) => Add(name, (T item) => [value(item)]);

    /// <summary>Adds a filter on a flag.</summary>
    public void Add(string name, Func<T, bool?> flag) => Add(name, (T item) => [flag(item) == true ? "true" : "false"]);

    /// <summary>The resources that a call names, or all when it names none, as far as they pass every filter.</summary>
    /// <exception cref="AwsError">One that is named does not exist, or there is no such filter.</exception>
    public List<T> Select(IReadOnlyList<T> all, List<string>? ids, List<Filter>? filters) => Filtered(Named(all, ids, idOf), filters);

    /// <summary>The resources that a call names by something else than their ids, or all when it names none.</summary>
    /// <exception cref="AwsError">One that is named does not exist.</exception>
    public IReadOnlyList<T> Named(IReadOnlyList<T> all, List<string>? names, Func<T, string> nameOf)
    {
        if (names is not { Count: > 0 }) return all;
        var found = all.Where(item => names.Contains(nameOf(item))).ToList();
        return names.Find(name => !found.Exists(item => nameOf(item) == name)) is { } missing
            ? throw new AwsError(error, message.Replace("{0}", missing, StringComparison.Ordinal))
            : found;
    }

    // Of each filter one value must be met.
    private List<T> Filtered(IReadOnlyList<T> items, List<Filter>? filters)
    {
        var tests = (filters ?? []).ConvertAll(filter => Test(ValuesOf(filter.Name ?? ""), filter.Values ?? []));
        return [.. items.Where(item => tests.TrueForAll(test => test(item)))];
    }

    private Func<T, IEnumerable<string?>?> ValuesOf(string filter)
    {
        if (filter == "tag-key") return item => tagsOf(item)?.Select(tag => tag.Key);
        if (filter.StartsWith(TagPrefix, StringComparison.Ordinal))
            return item => tagsOf(item)?.Where(tag => tag.Key == filter[TagPrefix.Length..]).Select(tag => tag.Value);
        return TryGetValue(filter, out var values)
            ? values
            : throw new AwsError("InvalidParameterValue", $"The filter '{filter}' is invalid");
    }

    private static Predicate<T> Test(Func<T, IEnumerable<string?>?> values, List<string> wanted) => item => values(item)?.Any(
        value => wanted.Exists(pattern => FileSystemName.MatchesSimpleExpression(pattern, value ?? "", ignoreCase: false))) == true;
}
