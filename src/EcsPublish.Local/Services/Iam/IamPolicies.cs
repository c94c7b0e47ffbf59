using System.Text.RegularExpressions;
using Amazon.IdentityManagement.Model;
using EcsPublish.Local.Wire;

namespace EcsPublish.Local.Services.Iam;

/// <summary>IAM: the policies of roles. Every ARN that could be AWS's own managed policy is taken as one; none is evaluated.</summary>
internal sealed partial class IamPolicies(RoleStore roles)
{
    private const int DefaultPage = 100;
    private const string DefaultVersion = "v1";

    /// <summary>When the managed policies shown here were made: long ago, and always the same.</summary>
    private static readonly DateTime LongAgo = new(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public AttachRolePolicyResponse AttachRolePolicy(AttachRolePolicyRequest request)
    {
        if (!ManagedArn().IsMatch(request.PolicyArn ?? "")) throw IamErrors.NoPolicy(request.PolicyArn);
        roles.Change(request.RoleName, role => role.Attached.Add(request.PolicyArn!));
        return new AttachRolePolicyResponse();
    }

    public DetachRolePolicyResponse DetachRolePolicy(DetachRolePolicyRequest request)
    {
        roles.Change(request.RoleName, role =>
        {
            if (!role.Attached.Remove(request.PolicyArn ?? "")) throw IamErrors.NotAttached(request.PolicyArn);
        });
        return new DetachRolePolicyResponse();
    }

    public ListAttachedRolePoliciesResponse ListAttachedRolePolicies(ListAttachedRolePoliciesRequest request)
    {
        var all = roles.Read(request.RoleName, role => role.Attached.Select(
            arn => new AttachedPolicyType { PolicyArn = arn, PolicyName = arn[(arn.LastIndexOf('/') + 1)..] }).ToList());
        var (page, next) = Paging.Cut(all, request.Marker, request.MaxItems ?? DefaultPage, "ValidationError");
        return new ListAttachedRolePoliciesResponse { AttachedPolicies = page, Marker = next, IsTruncated = next is not null };
    }

    public PutRolePolicyResponse PutRolePolicy(PutRolePolicyRequest request)
    {
        var document = PolicyDocument.Check(request.PolicyDocument);
        roles.Change(request.RoleName, role => role.Inline[request.PolicyName] = document);
        return new PutRolePolicyResponse();
    }

    public GetRolePolicyResponse GetRolePolicy(GetRolePolicyRequest request) => new()
    {
        RoleName = request.RoleName,
        PolicyName = request.PolicyName,
        PolicyDocument = PolicyDocument.Encode(roles.Read(request.RoleName, role => role.Inline.GetValueOrDefault(request.PolicyName ?? ""))
            ?? throw IamErrors.NoInlinePolicy(request.PolicyName)),
    };

    public DeleteRolePolicyResponse DeleteRolePolicy(DeleteRolePolicyRequest request)
    {
        roles.Change(request.RoleName, role =>
        {
            if (!role.Inline.Remove(request.PolicyName ?? "")) throw IamErrors.NoInlinePolicy(request.PolicyName);
        });
        return new DeleteRolePolicyResponse();
    }

    public ListRolePoliciesResponse ListRolePolicies(ListRolePoliciesRequest request)
    {
        var all = roles.Read(request.RoleName, role => role.Inline.Keys.ToList());
        var (page, next) = Paging.Cut(all, request.Marker, request.MaxItems ?? DefaultPage, "ValidationError");
        return new ListRolePoliciesResponse { PolicyNames = page, Marker = next, IsTruncated = next is not null };
    }

    public GetPolicyResponse GetPolicy(GetPolicyRequest request)
    {
        var match = ManagedArn().Match(request.PolicyArn ?? "");
        if (!match.Success) throw IamErrors.NotAttached(request.PolicyArn);
        return new GetPolicyResponse
        {
            Policy = new ManagedPolicy
            {
                PolicyName = match.Groups["name"].Value,
                PolicyId = "ANPALOCALPOLICY000000",
                Arn = request.PolicyArn,
                Path = $"/{match.Groups["path"].Value}",
                DefaultVersionId = DefaultVersion,
                AttachmentCount = roles.ReadAll(role => role.Attached.Contains(request.PolicyArn!)).Count(attached => attached),
                IsAttachable = true,
                CreateDate = LongAgo,
                UpdateDate = LongAgo,
            },
        };
    }

    /// <summary>Shows what a managed policy allows; of AWS's many, those whose documents are known here.</summary>
    public static GetPolicyVersionResponse GetPolicyVersion(GetPolicyVersionRequest request)
    {
        var match = ManagedArn().Match(request.PolicyArn ?? "");
        var document = ManagedPolicyDocuments.Find(match.Groups["path"].Value + match.Groups["name"].Value)
            ?? throw IamErrors.NotAttached(request.PolicyArn);
        if (request.VersionId != DefaultVersion) throw IamErrors.NoVersion(request.PolicyArn, request.VersionId);
        return new GetPolicyVersionResponse
        {
            PolicyVersion = new PolicyVersion
            {
                VersionId = DefaultVersion,
                IsDefaultVersion = true,
                CreateDate = LongAgo,
                Document = PolicyDocument.Encode(document),
            },
        };
    }

    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::aws:policy/(?<path>(?:[\w+=,.@-]+/)*)(?<name>[\w+=,.@-]+)$")]
    private static partial Regex ManagedArn();
}
