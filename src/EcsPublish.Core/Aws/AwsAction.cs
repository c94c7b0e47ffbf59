namespace EcsPublish.Core.Aws;

/// <summary>One operation that the product calls, or that IAM checks within one.</summary>
/// <param name="Name">The name that IAM policies use: <c>ecs:RunTask</c>.</param>
/// <param name="Resource">What it acts on.</param>
/// <param name="Access">Whether it changes something.</param>
internal sealed record AwsAction(string Name, ResourceKind Resource, Access Access)
{
    /// <summary>Whether a read-only run must never call it.</summary>
    public bool Mutates => Access != Access.Read;

    /// <inheritdoc />
    public override string ToString() => Name;
}
