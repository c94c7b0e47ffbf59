namespace EcsPublish.Core.Aws;

/// <summary>One operation that the product calls, by the name that IAM policies use: <c>ecs:RunTask</c>.</summary>
internal sealed record AwsAction(string Name)
{
    /// <inheritdoc />
    public override string ToString() => Name;
}
