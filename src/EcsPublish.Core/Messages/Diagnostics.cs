using System.Reflection;

namespace EcsPublish.Core.Messages;

/// <summary>The one home of every code and text. One file for each family of codes.</summary>
internal static partial class Diagnostics
{
    /// <summary>All kinds, in the order of their codes.</summary>
    /// <remarks>Made when asked for: the fields of the other files of this class are not set yet when this one's initializers run.</remarks>
    public static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        .. typeof(Diagnostics).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(declared => declared.GetValue(null)).OfType<DiagnosticDescriptor>()
            .OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ];
}
