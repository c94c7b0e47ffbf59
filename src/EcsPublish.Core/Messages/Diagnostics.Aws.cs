namespace EcsPublish.Core.Messages;

/// <summary>ECS6xxx: access to AWS.</summary>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor NoCredentials = DiagnosticDescriptor.Error(
        "ECS6001", "No AWS credentials",
        "No AWS credentials were found: {0} Sign in (`aws sso login`, `aws configure`), set EcsProfile or AWS_PROFILE, or try " +
        "it without an account: -p:EcsLocal=true.");

    public static readonly DiagnosticDescriptor CredentialsExpired = DiagnosticDescriptor.Error(
        "ECS6002", "AWS credentials have expired",
        "The AWS credentials have expired: {0} Sign in again (`aws sso login`) or get new ones, and publish again.");

    public static readonly DiagnosticDescriptor NoRegion = DiagnosticDescriptor.Error(
        "ECS6003", "No AWS region",
        "No AWS region is set. Set EcsRegion, for example -p:EcsRegion=eu-west-1, or AWS_REGION, or a region in the profile.");

    public static readonly DiagnosticDescriptor UnknownRegion = DiagnosticDescriptor.Error(
        "ECS6004", "The region has no such endpoint",
        "Region '{0}' has no endpoint for {1} ({2}). Check EcsRegion or AWS_REGION for a typing error, and the network's name " +
        "resolution.");

    public static readonly DiagnosticDescriptor AccessDenied = DiagnosticDescriptor.Error(
        "ECS6005", "A permission is missing",
        "{0} may not call {1} on {2}: {3} Ask for a policy that allows {1} on that resource.");

    public static readonly DiagnosticDescriptor CredentialsNotAccepted = DiagnosticDescriptor.Error(
        "ECS6006", "AWS does not accept the credentials",
        "AWS does not accept the credentials ({0}): {1} Check the access key, and that this machine's clock is right.");

    public static readonly DiagnosticDescriptor Unreachable = DiagnosticDescriptor.Error(
        "ECS6007", "AWS cannot be reached",
        "AWS could not be reached for {0}: {1}. Check the network, a proxy (HTTPS_PROXY) and EcsEndpointUrl.").ThatMayPass();

    public static readonly DiagnosticDescriptor ServiceFailed = DiagnosticDescriptor.Error(
        "ECS6008", "An AWS service failed",
        "{0} failed on AWS's side with HTTP {1}, also after retries: {2} Publish again; https://health.aws.amazon.com tells of " +
        "outages.").ThatMayPass();

    public static readonly DiagnosticDescriptor Refused = DiagnosticDescriptor.Error(
        "ECS6009", "AWS refused a request",
        "AWS refused a request ({0}): {1} Correct what it names and publish again.");

    public static readonly DiagnosticDescriptor Throttled = DiagnosticDescriptor.Error(
        "ECS6010", "AWS throttles the requests",
        "{0} was throttled, also after retries: {1} Publish again in a minute, or with fewer publishes at once.").ThatMayPass();

    public static readonly DiagnosticDescriptor NoSuchProfile = DiagnosticDescriptor.Error(
        "ECS6011", "No such profile",
        "EcsProfile is '{0}', but there is no such profile. `aws configure list-profiles` shows the names.");

    public static readonly DiagnosticDescriptor RoleMissing = DiagnosticDescriptor.Error(
        "ECS6012", "A role does not exist",
        "{0} is '{1}', but account {2} has no such role. {3}");

    public static readonly DiagnosticDescriptor SecretMissing = DiagnosticDescriptor.Error(
        "ECS6013", "A secret does not exist",
        "EcsSecret '{0}' names the secret '{1}', but Secrets Manager has none of that name in account {2}, region {3}. Create " +
        "it, or give its ARN or `ssm:/path` in ValueFrom.");

    public static readonly DiagnosticDescriptor RoleNotChecked = DiagnosticDescriptor.Warning(
        "ECS6101", "A role could not be checked",
        "{0} '{1}' could not be looked up, since {2} may not call iam:GetRole. It is taken as {3}.");
}
