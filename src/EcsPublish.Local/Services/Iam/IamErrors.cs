using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Services.Iam;

/// <summary>IAM's errors, in its words.</summary>
internal static class IamErrors
{
    public static AwsError NoRole(string? name) => NoSuchEntity($"The role with name {name} cannot be found.");

    public static AwsError RoleExists(string name) =>
        new("EntityAlreadyExists", $"Role with name {name} already exists.", StatusCodes.Status409Conflict);

    public static AwsError NoPolicy(string? arn) => NoSuchEntity($"Policy {arn} does not exist or is not attachable.");

    public static AwsError NotAttached(string? arn) => NoSuchEntity($"Policy {arn} was not found.");

    public static AwsError NoVersion(string? arn, string? version) => NoSuchEntity($"Policy {arn} version {version} does not exist or is not attachable.");

    public static AwsError NoInlinePolicy(string? name) => NoSuchEntity($"The role policy with name {name} cannot be found.");

    public static AwsError StillHas(string what) =>
        new("DeleteConflict", $"Cannot delete entity, must {what} first.", StatusCodes.Status409Conflict);

    public static AwsError Malformed(string message) => new("MalformedPolicyDocument", message);

    public static AwsError Invalid(string message) => new("ValidationError", message);

    public static AwsError InvalidInput(string message) => new("InvalidInput", message);

    private static AwsError NoSuchEntity(string message) => new("NoSuchEntity", message, StatusCodes.Status404NotFound);
}
