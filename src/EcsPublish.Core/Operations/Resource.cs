namespace EcsPublish.Core.Operations;

/// <summary>Names of things, from their ARNs.</summary>
internal static class Resource
{
    /// <summary>The part after the last slash: <c>hello:3</c> of a task definition, <c>default</c> of a cluster. A mere name is returned as it is.</summary>
    public static string NameOf(string arn) => arn[(arn.LastIndexOf('/') + 1)..];
}
