namespace EcsPublish.Local;

/// <summary>Who and where this AWS in a box is. Fixed, so that ARNs are equal on every machine and after every restart.</summary>
internal static class LocalIdentity
{
    /// <summary>The account: twelve digits that no real account has.</summary>
    public const string Account = "000000000000";

    /// <summary>The region.</summary>
    public const string Region = "us-east-1";

    /// <summary>The caller that the folder's key pair stands for.</summary>
    public const string UserArn = $"arn:aws:iam::{Account}:user/local";

    /// <summary>The ARN of something in this account and region: <c>arn:aws:ecr:us-east-1:000000000000:repository/app</c>.</summary>
    public static string Arn(string service, string resource) => $"arn:aws:{service}:{Region}:{Account}:{resource}";
}
