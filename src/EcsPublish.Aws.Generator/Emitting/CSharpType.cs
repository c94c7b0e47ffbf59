using EcsPublish.Aws.Generator.Facts;

namespace EcsPublish.Aws.Generator.Emitting;

/// <summary>The C# type of a fact's type.</summary>
internal static class CSharpType
{
    /// <summary>Of a property: scalars are nullable, required ones too, as in v4 of the SDK.</summary>
    public static string Property(TypeFact type) => IsValue(type) ? Item(type) + "?" : Item(type);

    /// <summary>Inside a list or map, where nothing is nullable and enums are plain strings (the fact file already says so).</summary>
    public static string Item(TypeFact type) => type.Name switch
    {
        TypeFact.List => $"List<{Item(type.Item!)}>",
        TypeFact.Map => $"Dictionary<string, {Item(type.Item!)}>",
        "time" or "millis" => "DateTime",
        "blob" => "MemoryStream",
        "token" => "string",
        _ => type.Name,
    };

    public static bool IsValue(TypeFact type) => type.Name is "int" or "long" or "float" or "double" or "bool" or "time" or "millis";
}
