using EcsPublish.Core.Aws;

namespace EcsPublish.Core.Roles;

/// <summary>A role as a property names it.</summary>
/// <param name="Property">The property, for messages: <c>EcsExecutionRole</c> or <c>EcsTaskRole</c>.</param>
/// <param name="NameOrArn">What it says.</param>
internal sealed record RoleReference(string Property, string NameOrArn)
{
    public const string ExecutionRole = "EcsExecutionRole";
    public const string TaskRole = "EcsTaskRole";

    /// <summary>Whether the role is given by its ARN.</summary>
    public bool IsArn => NameOrArn.StartsWith("arn:", StringComparison.Ordinal);

    /// <summary>The role's name, without the path that an ARN has.</summary>
    public string Name => NameOrArn[(NameOrArn.LastIndexOf('/') + 1)..];

    /// <summary>The role's ARN, as far as it can be known without asking: a name may belong to a role with a path.</summary>
    public string ArnIn(AwsIdentity identity) => IsArn ? NameOrArn : identity.RoleArn(NameOrArn);

    /// <summary>Whether the role is one of the account that is published to.</summary>
    public bool IsIn(AwsIdentity identity) => !IsArn || NameOrArn.Split(':')[4] == identity.Account;
}
