using EcsPublish.Aws.Generator.Facts;

namespace EcsPublish.Aws.Generator.Emitting;

/// <summary>How a member writes itself to a ShapeWriter and reads itself from a ShapeReader.</summary>
internal sealed class MemberCode(FactFile facts)
{
    private readonly HashSet<string> _enums = [.. facts.Enums.Select(value => value.Name)];
    private readonly bool _isEc2 = facts["protocol"] == "ec2";

    /// <summary>A statement: <c>w.Value("count", Count);</c></summary>
    public string Write(MemberFact member) => member.Type.Name switch
    {
        TypeFact.List => $"w.List(\"{member.Wire}\", \"{ItemName(member.Type)}\", {member.Property}, {WriteItem(member.Type.Item!)});",
        TypeFact.Map => $"w.Map(\"{member.Wire}\", {member.Property}, {WriteItem(member.Type.Item!)});",
        "token" => $"w.Token(\"{member.Wire}\", {member.Property});",
        "millis" => $"w.Milliseconds(\"{member.Wire}\", {member.Property});",
        _ => $"w.Value(\"{member.Wire}\", {member.Property});",
    };

    /// <summary>A case of the switch over names. EC2's requests say <c>DryRun</c> where its responses say <c>dryRun</c>.</summary>
    public string Read(MemberFact member)
    {
        var capital = char.ToUpperInvariant(member.Wire[0]) + member.Wire.Substring(1);
        var also = _isEc2 && capital != member.Wire ? $" or \"{capital}\"" : "";
        return $"case \"{member.Wire}\"{also}: {member.Property} = {Read(member.Type)}; break;";
    }

    private string ItemName(TypeFact list) => list.ItemName.Length > 0 ? list.ItemName : _isEc2 ? "item" : "member";

    /// <summary>A static lambda: one instance for each place, made once.</summary>
    private string WriteItem(TypeFact item) => item.Name switch
    {
        TypeFact.List => $"static (w, n, v) => w.Elements(n, \"{ItemName(item)}\", v, {WriteItem(item.Item!)})",
        TypeFact.Map => $"static (w, n, v) => w.Entries(n, v, {WriteItem(item.Item!)})",
        "millis" => "static (w, n, v) => w.Milliseconds(n, v)",
        _ => "static (w, n, v) => w.Value(n, v)",
    };

    private string Read(TypeFact type) => type.Name switch
    {
        "string" or "token" => "r.String()",
        "int" => "r.Integer()",
        "long" => "r.Long()",
        "float" => "r.Float()",
        "double" => "r.Double()",
        "bool" => "r.Boolean()",
        "blob" => "r.Blob()",
        "time" => "r.Time()",
        "millis" => "r.Milliseconds()",
        TypeFact.List => $"r.List(static r => {ReadItem(type.Item!)})",
        TypeFact.Map => $"r.Map(static r => {ReadItem(type.Item!)})",
        _ => _enums.Contains(type.Name) ? "r.String()" : $"r.Structure<{type.Name}>()",
    };

    private string ReadItem(TypeFact item) => CSharpType.IsValue(item) ? Read(item) + ".GetValueOrDefault()" : Read(item);
}
