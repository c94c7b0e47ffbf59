using EcsPublish.Aws;
using EcsPublish.Local.Services.Iam;

namespace EcsPublish.Local.Access;

/// <summary>What a request is about, where a member of it says so by the name that the service always uses.</summary>
internal sealed class NamedResource(RoleStore roles)
{
    /// <summary>The resource; null when none of these members is there.</summary>
    public AccessNeed? Of(IShape request)
    {
        if (Member(request, "ResourceArn") is { } arn) return AccessNeed.On(arn);
        if (Member(request, "RepositoryName") is { } repository) return AccessNeed.On(Repository(repository));
        if (Member(request, "RoleName") is { } role) return AccessNeed.On(roles.ArnOf(role));
        if (Member(request, "LogGroupName") is { } group) return AccessNeed.On(LogStream(group, Member(request, "LogStreamName")));
        return null;
    }

    public static string Repository(string name) => LocalIdentity.Arn("ecr", $"repository/{name}");

    /// <summary>CloudWatch Logs asks for a stream in every request but those about tags; without one the name is empty.</summary>
    public static string LogStream(string group, string? stream = null) => LocalIdentity.Arn("logs", $"log-group:{group}:log-stream:{stream}");

    public static string LogGroup(string group) => LocalIdentity.Arn("logs", $"log-group:{group}");

    private static string? Member(IShape request, string name) => request.GetType().GetProperty(name)?.GetValue(request) as string;
}
