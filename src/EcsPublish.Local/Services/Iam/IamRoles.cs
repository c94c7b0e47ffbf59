using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Amazon.IdentityManagement.Model;
using EcsPublish.Local.Wire;

namespace EcsPublish.Local.Services.Iam;

/// <summary>IAM: roles and their tags.</summary>
internal sealed partial class IamRoles(RoleStore roles, TimeProvider time)
{
    private const int DefaultPage = 100;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public CreateRoleResponse CreateRole(CreateRoleRequest request)
    {
        if (!NameShape().IsMatch(request.RoleName ?? ""))
        {
            throw IamErrors.Invalid("The specified value for roleName is invalid. " +
                "It must contain only alphanumeric characters and/or the following: +=,.@_-");
        }

        var role = New(request.RoleName!, request.Path ?? "/", PolicyDocument.Check(request.AssumeRolePolicyDocument));
        role.Description = request.Description;
        role.MaxSessionDuration = request.MaxSessionDuration ?? role.MaxSessionDuration;
        SetTags(role, request.Tags);
        roles.Add(role);
        return new CreateRoleResponse { Role = Describe(role) };
    }

    /// <summary>Makes the role that a service keeps for itself, for example AWSServiceRoleForECS.</summary>
    public CreateServiceLinkedRoleResponse CreateServiceLinkedRole(CreateServiceLinkedRoleRequest request)
    {
        var service = request.AWSServiceName ?? "";
        var name = ServiceLinkedName(service);
        var trust = $$"""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"{{service}}"},"Action":"sts:AssumeRole"}]}
            """;
        var role = New(name, $"/aws-service-role/{service}/", trust);
        role.Description = request.Description;
        try
        {
            roles.Add(role);
        }
        catch (AwsError e) when (e.Code == "EntityAlreadyExists")
        {
            throw IamErrors.InvalidInput($"Service role name {name} has been taken in this account, please try a different suffix.");
        }

        return new CreateServiceLinkedRoleResponse { Role = Describe(role) };
    }

    /// <summary>The name of the role that a service keeps for itself.</summary>
    public static string ServiceLinkedName(string service) =>
        service == "ecs.amazonaws.com" ? "AWSServiceRoleForECS" : $"AWSServiceRoleFor{service.Split('.')[0]}";

    public GetRoleResponse GetRole(GetRoleRequest request) => new() { Role = roles.Read(request.RoleName, Describe) };

    public ListRolesResponse ListRoles(ListRolesRequest request)
    {
        var all = roles.ReadAll(Listed).Where(role => role.Path.StartsWith(request.PathPrefix ?? "/", StringComparison.Ordinal)).ToList();
        var (page, next) = Paging.Cut(all, request.Marker, request.MaxItems ?? DefaultPage, "ValidationError");
        return new ListRolesResponse { Roles = page, Marker = next, IsTruncated = next is not null };
    }

    public DeleteRoleResponse DeleteRole(DeleteRoleRequest request)
    {
        roles.Remove(request.RoleName, role =>
        {
            if (role.Attached.Count > 0) throw IamErrors.StillHas("detach all policies");
            if (role.Inline.Count > 0) throw IamErrors.StillHas("delete policies");
        });
        return new DeleteRoleResponse();
    }

    public UpdateAssumeRolePolicyResponse UpdateAssumeRolePolicy(UpdateAssumeRolePolicyRequest request)
    {
        var document = PolicyDocument.Check(request.PolicyDocument);
        roles.Change(request.RoleName, role => role.TrustPolicy = document);
        return new UpdateAssumeRolePolicyResponse();
    }

    public TagRoleResponse TagRole(TagRoleRequest request)
    {
        roles.Change(request.RoleName, role => SetTags(role, request.Tags));
        return new TagRoleResponse();
    }

    public ListRoleTagsResponse ListRoleTags(ListRoleTagsRequest request)
    {
        var all = roles.Read(request.RoleName, Tags);
        var (page, next) = Paging.Cut(all, request.Marker, request.MaxItems ?? DefaultPage, "ValidationError");
        return new ListRoleTagsResponse { Tags = page, Marker = next, IsTruncated = next is not null };
    }

    private RoleState New(string name, string path, string trustPolicy) => new()
    {
        Name = name,
        Path = path,
        TrustPolicy = trustPolicy,
        Id = "AROA" + RandomNumberGenerator.GetString(Base32, 17),
        CreatedAt = time.GetUtcNow().UtcDateTime,
    };

    private static void SetTags(RoleState role, List<Tag>? tags)
    {
        foreach (var tag in tags ?? []) role.Tags[tag.Key] = tag.Value ?? "";
    }

    private static List<Tag> Tags(RoleState role) => [.. role.Tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })];

    private static Role Describe(RoleState role)
    {
        var described = Listed(role);
        described.Tags = role.Tags.Count > 0 ? Tags(role) : null;
        described.RoleLastUsed = new RoleLastUsed();
        return described;
    }

    /// <summary>What ListRoles shows, which leaves tags out.</summary>
    private static Role Listed(RoleState role) => new()
    {
        RoleName = role.Name,
        Path = role.Path,
        RoleId = role.Id,
        Arn = role.Arn,
        CreateDate = role.CreatedAt,
        AssumeRolePolicyDocument = PolicyDocument.Encode(role.TrustPolicy),
        Description = role.Description,
        MaxSessionDuration = role.MaxSessionDuration,
    };

    [GeneratedRegex(@"^[\w+=,.@-]{1,64}$")]
    private static partial Regex NameShape();
}
