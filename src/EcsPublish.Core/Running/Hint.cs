using Amazon.ECS.Model;

namespace EcsPublish.Core.Running;

/// <summary>What to do about causes that are known: the first that fits.</summary>
internal static class Hint
{
    private sealed record Known(Func<string, int?, bool> Fits, string Advice);

    // The text is everything that ECS and the container's last lines say.
    private static readonly Known[] Causes =
    [
        new((text, exit) => Has(text, "OutOfMemory") || (exit == 137 && Has(text, "memory")), "The container ran out of memory: raise EcsMemory (and EcsContainerMemory), or look for a leak."),
        new((text, _) => Has(text, "exec format error"), "The image is for another processor than the task: set RuntimeIdentifier to linux-x64 or linux-arm64, and publish again."),
        new((text, _) => Has(text, "specified log group does not exist"), "Its log group is missing: publish again, which creates it, or set EcsLogGroup to one that exists."),
        new((text, _) => Has(text, "CannotPull") && Has(text, "not found"), "The image is not in the registry: it was deleted after the push, or ContainerRegistry names another one."),
        new((text, _) => Has(text, "CannotPull") && (Has(text, "timeout") || Has(text, "dial tcp") || Has(text, "deadline")), "The task's subnet has no route to the registry: set EcsAssignPublicIp=true in a public subnet, or give the subnet a NAT gateway or VPC endpoints for ECR and S3."),
        new((text, _) => Has(text, "CannotPull") && (Has(text, "denied") || Has(text, "authorized") || Has(text, "403")), "The execution role may not pull: attach AmazonECSTaskExecutionRolePolicy to it."),
        new((text, _) => Has(text, "ResourceInitializationError") && (Has(text, "timeout") || Has(text, "dial tcp") || Has(text, "connection issue")), "The task's subnet has no route to AWS: set EcsAssignPublicIp=true in a public subnet, or give the subnet a NAT gateway or VPC endpoints."),
        new((text, _) => Has(text, "ResourceInitializationError") && (Has(text, "secret") || Has(text, "parameter")), "The execution role must be able to read what EcsSecret names, and it must exist: check the ARN or name, and secretsmanager:GetSecretValue or ssm:GetParameters."),
        new((text, _) => Has(text, "unable to assume"), "ECS cannot assume the role: its trust policy must name ecs-tasks.amazonaws.com."),
        new((_, exit) => exit == 137, "137 means that it was killed: by a stop that it did not obey within EcsStopTimeout, or for want of memory."),
        new((_, exit) => exit == 139, "139 means that it crashed in native code (segmentation fault)."),
        new((_, exit) => exit == 143, "143 means that it ended on SIGTERM: somebody or something stopped the task."),
        new((_, exit) => exit is 126 or 127, "126 and 127 mean that the command cannot be run or is not there: check EcsCommand and EcsEntryPoint."),
    ];

    /// <summary>Advice for a container that failed, or null when the cause is not a known one.</summary>
    public static string? For(TaskReport report, Container? container)
    {
        var text = string.Join('\n', [report.Task.StoppedReason, container?.Reason, .. container is null ? [] : report.TailOf(container.Name)]);
        return Array.Find(Causes, cause => cause.Fits(text, container?.ExitCode))?.Advice;
    }

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
