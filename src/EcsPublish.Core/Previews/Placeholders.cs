using Amazon;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Previews;

/// <summary>What stands in a dry run for what only AWS knows.</summary>
internal sealed class Placeholders(PublishSettings settings)
{
    private const string AnyAccount = "123456789012";
    private const string AnyRegion = "us-east-1";
    private const string AnySubnet = "subnet-00000000000000000";
    private const string Tag = "dry-run";

    private string Account => settings.Target.Account ?? AnyAccount;

    private string Region => settings.Target.Region ?? AnyRegion;

    private RegionEndpoint Endpoint => RegionEndpoint.GetBySystemName(Region);

    /// <summary>Account and region.</summary>
    public AwsIdentity Identity => new(Account, $"arn:{Endpoint.PartitionName}:iam::{Account}:root", Region);

    /// <summary>The image's reference, by a tag instead of a digest.</summary>
    public string Image => settings.Image.Existing ?? $"{settings.Image.Registry ?? Ecr}/{settings.Image.Repository}:{Tag}";

    /// <summary>ARNs for the secrets that are given by name.</summary>
    public IReadOnlyDictionary<string, string> SecretArns =>
        Resources.SecretArns.NamesIn(settings.TaskDefinition).ToDictionary(name => name, name => Identity.Arn("secretsmanager", $"secret:{name}-AAAAAA"));

    /// <summary>Where tasks would get their address.</summary>
    public IReadOnlyList<string> Subnets => settings.Run.Subnets.Count > 0 ? settings.Run.Subnets : [AnySubnet];

    /// <summary>One line for each placeholder in <see cref="Identity"/>.</summary>
    public IReadOnlyList<string> IdentityNotes => Used(
        (settings.Target.Account is null, $"Placeholder: {Account} stands for your account; EcsAccount names it"),
        (settings.Target.Region is null, $"Placeholder: {Region} stands for your region; EcsRegion names it"));

    /// <summary>One line for each placeholder that was used.</summary>
    public IReadOnlyList<string> Notes =>
    [
        .. IdentityNotes,
        .. Used(
            (settings.Image.Existing is null, $"Placeholder: {Image} stands for the image, whose digest a push would tell"),
            (settings.Deploy != DeployKind.None && settings.Run.Subnets.Count == 0, $"Placeholder: {AnySubnet} stands for the subnets of the default VPC; EcsSubnets names yours"),
            (settings.Service.TargetGroup is { } group && !IsArn(group), "Placeholder: 0123456789abcdef ends the target group's ARN, which EcsTargetGroup gives by name")),
        .. SecretArns.Keys.Select(name => $"Placeholder: -AAAAAA ends the ARN of secret '{name}', which Secrets Manager alone knows"),
    ];

    private string Ecr => $"{Account}.dkr.ecr.{Region}.{Endpoint.PartitionDnsSuffix}";

    /// <summary>A role's ARN; null stays null.</summary>
    public string? RoleArn(string? nameOrArn) => nameOrArn is null || IsArn(nameOrArn) ? nameOrArn : Identity.RoleArn(nameOrArn);

    /// <summary>A target group's ARN.</summary>
    public string TargetGroupArn(string nameOrArn) =>
        IsArn(nameOrArn) ? nameOrArn : Identity.Arn("elasticloadbalancing", $"targetgroup/{nameOrArn}/0123456789abcdef");

    private static IReadOnlyList<string> Used(params IEnumerable<(bool IsUsed, string Note)> placeholders) =>
        [.. placeholders.Where(placeholder => placeholder.IsUsed).Select(placeholder => placeholder.Note)];

    private static bool IsArn(string text) => text.StartsWith("arn:", StringComparison.Ordinal);
}
