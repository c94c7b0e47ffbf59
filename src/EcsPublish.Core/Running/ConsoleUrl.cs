using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Running;

/// <summary>Pages of the AWS console. They end in a word, not in an id: the Terminal Logger's link drops the last part of a path.</summary>
internal static class ConsoleUrl
{
    /// <summary>The page of a task: its status, its containers and their logs.</summary>
    public static string OfTask(AwsIdentity identity, string arn)
    {
        var parts = arn[(arn.IndexOf(":task/", StringComparison.Ordinal) + 6)..].Split('/');
        var cluster = parts.Length > 1 ? parts[0] : "default";
        return $"https://{identity.Region}.{Host(identity)}/ecs/v2/clusters/{cluster}/tasks/{parts[^1]}/configuration?region={identity.Region}";
    }

    /// <summary>The page of a service: its deployments, its tasks and its health.</summary>
    public static string OfService(AwsIdentity identity, string cluster, string service) =>
        $"https://{identity.Region}.{Host(identity)}/ecs/v2/clusters/{cluster}/services/{service}/health?region={identity.Region}";

    private static string Host(AwsIdentity identity) => identity.Partition switch
    {
        "aws-cn" => "console.amazonaws.cn",
        "aws-us-gov" => "console.amazonaws-us-gov.com",
        _ => "console.aws.amazon.com",
    };
}
