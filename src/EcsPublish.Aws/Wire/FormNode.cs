using System.Globalization;
using System.Net;

namespace EcsPublish.Aws.Wire;

/// <summary>The parameters of a form as the tree that their dotted names describe: <c>Tags.member.1.Key=a</c>.</summary>
internal sealed class FormNode
{
    private readonly Dictionary<string, FormNode> _children = new(StringComparer.Ordinal);

    /// <summary>The parameter with exactly this name; null when there are only longer ones.</summary>
    public string? Value { get; private set; }

    public IReadOnlyDictionary<string, FormNode> Children => _children;

    /// <summary>
    /// The items of a list or map in order. They are numbered, either at once, as EC2 has it, or below the one name of an item.
    /// </summary>
    public IEnumerable<FormNode> Items => _children.Keys.All(IsNumber)
        ? _children.OrderBy(child => Number(child.Key)).Select(child => child.Value)
        : _children.Values.First().Items;

    /// <summary>Reads the body of a request.</summary>
    /// <param name="form">For example <c>Action=GetRole&amp;RoleName=a%20b</c>.</param>
    public static FormNode Parse(string form)
    {
        var root = new FormNode();
        foreach (var pair in form.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? (pair, "") : (pair[..equals], pair[(equals + 1)..]);
            root.Descend(WebUtility.UrlDecode(name)).Value = WebUtility.UrlDecode(value);
        }

        return root;
    }

    private static bool IsNumber(string name) => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static int Number(string name) => int.Parse(name, CultureInfo.InvariantCulture);

    private FormNode Descend(string path)
    {
        var node = this;
        foreach (var name in path.Split('.'))
        {
            if (!node._children.TryGetValue(name, out var child))
                node._children[name] = child = new FormNode();
            node = child;
        }

        return node;
    }
}
