using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for when it meets a record; netstandard2.0 has none of its own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class IsExternalInit;
