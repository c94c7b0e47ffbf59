namespace EcsPublish.Aws.Generator.Facts;

/// <summary>
/// The type of a member: a scalar (<c>string int long float double bool blob time</c>, <c>token</c> for a string that is filled with a GUID
/// when unset, <c>millis</c> for a time counted in milliseconds), a structure or enum by name, <c>list&lt;T&gt;</c> or <c>map&lt;T&gt;</c>.
/// </summary>
/// <param name="Name">The scalar, the class, <c>list</c> or <c>map</c>.</param>
/// <param name="Item">What a list or map holds.</param>
/// <param name="ItemName">The element name of a list's items where it is not the usual one: <c>list[item]&lt;Subnet&gt;</c>.</param>
internal sealed record TypeFact(string Name, TypeFact? Item = null, string ItemName = "")
{
    public const string List = "list";
    public const string Map = "map";

    public bool IsList => Name == List;

    public bool IsMap => Name == Map;

    public bool IsCollection => IsList || IsMap;

    /// <summary>Reads the text form.</summary>
    public static TypeFact Parse(string text)
    {
        var open = text.IndexOf('<');
        if (open < 0)
            return new TypeFact(text);

        var head = text.Substring(0, open);
        var item = Parse(text.Substring(open + 1, text.Length - open - 2));
        var bracket = head.IndexOf('[');
        return bracket < 0
            ? new TypeFact(head, item)
            : new TypeFact(head.Substring(0, bracket), item, head.Substring(bracket + 1, head.Length - bracket - 2));
    }

    /// <summary>The text form.</summary>
    public override string ToString() => Item is null ? Name : $"{Name}{(ItemName.Length == 0 ? "" : $"[{ItemName}]")}<{Item}>";
}
