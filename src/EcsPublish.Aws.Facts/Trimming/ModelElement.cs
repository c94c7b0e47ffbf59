using System.Text.Json;

namespace EcsPublish.Aws.Facts.Trimming;

/// <summary>Short words for what is read from models again and again.</summary>
internal static class ModelElement
{
    /// <summary>A value as text, empty when it is not there.</summary>
    public static string Text(this JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : "";

    /// <summary>Whether a trait is there and not false.</summary>
    public static bool Has(this JsonElement element, string trait) =>
        element.TryGetProperty(trait, out var value) && value.ValueKind != JsonValueKind.False;

    /// <summary>The name of the shape that a member, an input or an error refers to.</summary>
    public static string ShapeName(this JsonElement reference) => reference.GetProperty("shape").GetString()!;
}
