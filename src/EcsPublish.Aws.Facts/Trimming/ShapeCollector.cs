using System.Text.Json;
using EcsPublish.Aws.Generator.Facts;

namespace EcsPublish.Aws.Facts.Trimming;

/// <summary>Adds shapes to a fact file, and whatever they reach. Each is added once.</summary>
internal sealed class ShapeCollector(ServiceModel model, WantedService wanted, FactFile facts, TextWriter log)
{
    private readonly HashSet<string> _seen = [];

    /// <summary>A request or response, also when the model has none: the AWS SDK always has both.</summary>
    public void AddRoot(ShapeKind kind, string name, JsonElement operation, string direction)
    {
        if (operation.TryGetProperty(direction, out var reference))
            Add(new ShapeFact(kind, name), reference.ShapeName());
        else
            facts.Shapes.Add(new ShapeFact(kind, name));
    }

    /// <summary>An error; gives its exception's name.</summary>
    public string AddError(JsonElement reference)
    {
        var name = reference.ShapeName();
        var shape = model.Shape(name);
        var exception = ExceptionName(name);
        var code = shape.TryGetProperty("error", out var error) ? error.Text("code") : "";
        Add(new ShapeFact(ShapeKind.Error, exception) { Code = code.Length > 0 ? code : name, Retry = Retry(shape) }, name);
        return exception;
    }

    private static string Retry(JsonElement shape)
    {
        if (!shape.TryGetProperty("retryable", out var retryable))
            return "";
        return retryable.Has("throttling") ? "throttling" : "retryable";
    }

    private void Add(ShapeFact fact, string shapeName)
    {
        if (!_seen.Add(fact.Name))
            return;

        facts.Shapes.Add(fact);
        foreach (var member in model.Shape(shapeName).GetProperty("members").EnumerateObject())
        {
            // Every exception has a Message already.
            var isMessage = fact.Kind == ShapeKind.Error && Capitalized(member.Name) == "Message";
            if (!isMessage && Member(fact.Name, member) is { } added)
                fact.Members.Add(added);
        }
    }

    private MemberFact? Member(string shape, JsonProperty member)
    {
        var path = $"{shape}.{member.Name}";
        var target = model.Shape(member.Value.ShapeName());
        if (target.Has("document"))
        {
            log.WriteLine($"{wanted.Name}: {path} is left out, a free-form document.");
            return null;
        }

        RefuseUnknownTraits(path, member.Value, target);
        var wire = member.Value.Text("locationName") is { Length: > 0 } name ? name : member.Name;
        RefuseUnknownQueryName(path, member.Value, wire);
        return new MemberFact(
            wanted.Renames.GetValueOrDefault(path, Capitalized(member.Name)),
            wire,
            MemberType(path, member.Value));
    }

    private TypeFact MemberType(string path, JsonElement member)
    {
        if (member.Has("idempotencyToken"))
            return new TypeFact("token");
        return wanted.Milliseconds.Contains(path) ? new TypeFact("millis") : Type(member.ShapeName(), isItem: false);
    }

    /// <param name="name">The shape in the model.</param>
    /// <param name="isItem">Whether it is inside a list or map, where the SDK has strings in place of enums.</param>
    private TypeFact Type(string name, bool isItem)
    {
        var shape = model.Shape(name);
        switch (shape.Text("type"))
        {
            case "string":
                return !isItem && shape.TryGetProperty("enum", out var values) ? Enum(ClassName(name), values) : new TypeFact("string");
            case "list":
                var member = shape.GetProperty("member");
                return new TypeFact(TypeFact.List, Type(member.ShapeName(), isItem: true), member.Text("locationName"));
            case "map":
                return new TypeFact(TypeFact.Map, Type(shape.GetProperty("value").ShapeName(), isItem: true));
            case "structure":
                Add(new ShapeFact(ShapeKind.Structure, ClassName(name)), name);
                return new TypeFact(ClassName(name));
            case var scalar:
                return new TypeFact(Scalar(scalar));
        }
    }

    private TypeFact Enum(string name, JsonElement values)
    {
        if (_seen.Add(name))
            facts.Enums.Add(new EnumFact(name, [.. values.EnumerateArray().Select(value => value.GetString()!)]));
        return new TypeFact(name);
    }

    private static string Scalar(string type) => type switch
    {
        "integer" => "int",
        "boolean" => "bool",
        "timestamp" => "time",
        "long" or "float" or "double" or "blob" => type,
        _ => throw new NotSupportedException($"The model has a shape of type '{type}'."),
    };

    /// <summary>Traits that the clients do not know; none occurs in the operations used so far.</summary>
    private static void RefuseUnknownTraits(string path, JsonElement member, JsonElement target)
    {
        foreach (var trait in (string[])["flattened", "timestampFormat", "location", "streaming", "eventstream"])
        {
            if (member.Has(trait) || target.Has(trait))
                throw new NotSupportedException($"{path} has the trait '{trait}', which EcsPublish.Aws does not know.");
        }
    }

    /// <summary>EC2's writer makes a request's names by a rule, so that fact files need not hold two names for each member.</summary>
    private static void RefuseUnknownQueryName(string path, JsonElement member, string wire)
    {
        if (member.Text("queryName") is { Length: > 0 } queryName && queryName != Capitalized(wire))
            throw new NotSupportedException($"{path} is '{queryName}' in requests, not '{Capitalized(wire)}' as expected.");
    }

    private string ClassName(string shape) => Capitalized(wanted.Renames.GetValueOrDefault(shape, shape));

    /// <summary>As in the SDK: always "Exception" at the end, in place of "Fault" where that was.</summary>
    private string ExceptionName(string shape) => shape switch
    {
        _ when shape.EndsWith("Exception", StringComparison.Ordinal) => ClassName(shape),
        _ when shape.EndsWith("Fault", StringComparison.Ordinal) => ClassName(shape[..^"Fault".Length]) + "Exception",
        _ => ClassName(shape) + "Exception",
    };

    private static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
