using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Amazon.Runtime;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>
/// How the SDK's request and response types relate to JSON on the wire: a member's name is the property's name with a small first
/// letter, scalars are nullable, enums are <see cref="ConstantClass"/>, lists and maps are <see cref="List{T}"/> and
/// <see cref="Dictionary{TKey, TValue}"/>. Only public properties count, so it holds for AWS's own packages too.
/// </summary>
internal static class ShapeType
{
    private const string AreKept = "KeptTypes.xml of EcsPublish.Engine keeps the request types whole.";

    /// <summary>The members of a structure by wire name, without what the SDK's base classes add (response metadata).</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = AreKept)]
    public static IReadOnlyDictionary<string, PropertyInfo> Members(Type structure) =>
        structure.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.CanRead && property.CanWrite && property.DeclaringType?.Assembly != typeof(ConstantClass).Assembly)
            .ToDictionary(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..], StringComparer.Ordinal);

    /// <summary>A structure, a list or a map without content; of an enum, the value that <paramref name="text"/> holds.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(List<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(Dictionary<,>))]
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = AreKept)]
    public static object Create(Type type, params object[] text) => Activator.CreateInstance(type, text)!;

    /// <summary>The values of an enum that this version knows.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = AreKept)]
    public static IEnumerable<string> ValuesOf(Type choices) => choices.GetFields(BindingFlags.Static | BindingFlags.Public)
        .Select(field => field.GetValue(null)).OfType<ConstantClass>().Select(choice => choice.Value);

    /// <summary>The element type of a list, or null when it is none.</summary>
    public static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>The value type of a map, or null when it is none.</summary>
    public static Type? MapValueOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>) ? type.GetGenericArguments()[1] : null;

    /// <summary>Whether the wire has text: a string or an enum.</summary>
    public static bool IsText(Type type) => type == typeof(string) || type.IsSubclassOf(typeof(ConstantClass));

    /// <summary>The type without its "may be unset".</summary>
    public static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>Whether it is a number, true or false.</summary>
    public static bool IsScalar(Type type) => Plain(type).IsPrimitive;

    /// <summary>Whether it has members of its own.</summary>
    public static bool IsStructure(Type type) =>
        type.IsClass && !IsText(type) && ElementOf(type) is null && MapValueOf(type) is null;

    /// <summary>What a person would call it: <c>a number</c>, <c>a list</c>, ...</summary>
    public static string Describe(Type type) =>
        IsText(type) ? "text"
        : Plain(type) == typeof(bool) ? "true or false"
        : IsScalar(type) ? "a whole number"
        : ElementOf(type) is not null ? "a list"
        : "an object";
}
