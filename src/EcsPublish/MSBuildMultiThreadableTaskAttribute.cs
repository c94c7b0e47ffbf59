namespace Microsoft.Build.Framework;

/// <summary>
/// Tells a multithreaded MSBuild (<c>-mt</c>) that a task may run in its own process. Found by name; declared here since the oldest supported
/// Microsoft.Build.Framework does not have it. Our tasks read no current directory and change no environment.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
