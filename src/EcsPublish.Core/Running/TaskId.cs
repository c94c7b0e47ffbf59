namespace EcsPublish.Core.Running;

/// <summary>Names of a task, from its ARN <c>arn:aws:ecs:eu-west-1:123456789012:task/default/0123456789abcdef0123456789abcdef</c>.</summary>
internal static class TaskId
{
    /// <summary>The last part of the ARN: what log streams and the console are named by.</summary>
    public static string Of(string arn) => arn[(arn.LastIndexOf('/') + 1)..];

    /// <summary>The first eight characters: enough to tell tasks apart in a message.</summary>
    public static string Short(string arn) => Of(arn) is { Length: > 8 } id ? id[..8] : Of(arn);
}
