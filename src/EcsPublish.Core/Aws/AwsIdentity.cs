namespace EcsPublish.Core.Aws;

/// <summary>Who we are and where: the answer of sts:GetCallerIdentity, and the region.</summary>
/// <param name="Account">12 digits.</param>
/// <param name="Caller">The caller's ARN, for example <c>arn:aws:iam::123456789012:user/jane</c>.</param>
/// <param name="Region">For example <c>eu-west-1</c>.</param>
internal sealed record AwsIdentity(string Account, string Caller, string Region)
{
    /// <summary><c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>, ...: the second part of the caller's ARN.</summary>
    public string Partition { get; } = Caller.Split(':') is [_, { Length: > 0 } partition, ..] ? partition : "aws";

    /// <summary>The ARN of a role of this account by its name, which may have a path.</summary>
    public string RoleArn(string name) => $"arn:{Partition}:iam::{Account}:role/{name}";

    /// <summary>The ARN of something in this account and region.</summary>
    public string Arn(string service, string resource) => $"arn:{Partition}:{service}:{Region}:{Account}:{resource}";
}
