using System.Text.RegularExpressions;
using EcsPublish.Aws.SecurityToken.Model;
using EcsPublish.Local.Guard;

namespace EcsPublish.Local.Services.Sts;

/// <summary>Who am I, and temporary keys for a role. Trust policies are not evaluated: whoever holds the folder's keys may be any
/// role.</summary>
internal sealed partial class StsService(KeyRing keys)
{
    private const int DefaultSeconds = 3600;

    public static GetCallerIdentityResponse GetCallerIdentity(GetCallerIdentityRequest request, Caller caller) =>
        new() { Account = LocalIdentity.Account, Arn = caller.Arn, UserId = caller.UserId };

    public AssumeRoleResponse AssumeRole(AssumeRoleRequest request)
    {
        var role = RoleArn().Match(request.RoleArn ?? "");
        if (!role.Success) throw new AwsError("ValidationError", $"{request.RoleArn} is invalid");
        if (request.DurationSeconds is < 900 or > 43200)
        {
            throw new AwsError(
                "ValidationError", $"1 validation error detected: Value '{request.DurationSeconds}' at 'durationSeconds' failed to " +
                "satisfy constraint: Member must have value between 900 and 43200");
        }

        var arn = $"arn:aws:sts::{LocalIdentity.Account}:assumed-role/{role.Groups["name"]}/{request.RoleSessionName}";
        var id = $"AROALOCALROLE0000000:{request.RoleSessionName}";
        var issued = keys.Issue(arn, id, TimeSpan.FromSeconds(request.DurationSeconds ?? DefaultSeconds));
        return new AssumeRoleResponse
        {
            AssumedRoleUser = new AssumedRoleUser { Arn = arn, AssumedRoleId = id },
            Credentials = new Credentials
            {
                AccessKeyId = issued.AccessKeyId,
                SecretAccessKey = issued.SecretAccessKey,
                SessionToken = issued.SessionToken,
                Expiration = issued.Expires.UtcDateTime,
            },
        };
    }

    [GeneratedRegex("^arn:aws[^:]*:iam::[0-9]{12}:role/(?:[^/]+/)*(?<name>[^/]+)$")]
    private static partial Regex RoleArn();
}
