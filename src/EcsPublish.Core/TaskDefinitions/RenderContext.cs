using System.Text.Json.Nodes;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>What a rendering needs beyond the settings: facts that only exist once the image is built and AWS has been asked.</summary>
internal sealed record RenderContext
{
    /// <summary>The image by digest: <c>123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/hello@sha256:...</c>.</summary>
    public required string Image { get; init; }

    /// <summary>What the image was built for: <c>X86_64</c> or <c>ARM64</c>.</summary>
    public required string Architecture { get; init; }

    /// <summary>The region that is published to, for the log driver.</summary>
    public required string Region { get; init; }

    /// <summary>What EcsTaskDefinitionFile holds, as <see cref="TaskDefinitionFile.Read"/> cleaned it; null without one.</summary>
    public JsonObject? File { get; init; }

    /// <summary>EcsExecutionRole as an ARN; null leaves the file's.</summary>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>EcsTaskRole as an ARN; null leaves the file's.</summary>
    public string? TaskRoleArn { get; init; }

    /// <summary>Ports found out from the image and the project, for when neither the settings nor the file name any.</summary>
    public IReadOnlyList<PortSetting> DerivedPorts { get; init; } = [];

    /// <summary>ARNs of the secrets that the settings call by their Secrets Manager name.</summary>
    public IReadOnlyDictionary<string, string> SecretArns { get; init; } = new Dictionary<string, string>();

    /// <summary>Tags of the revision: the user's and the ownership tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
