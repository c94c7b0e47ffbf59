namespace EcsPublish.Core.Roles;

/// <summary>One change to a role: said by a plan, carried out by a publish.</summary>
/// <param name="Planned">What a plan says: <c>task role hello-task: managed policy AmazonS3ReadOnlyAccess</c>.</param>
/// <param name="Done">What a publish says once it is done.</param>
internal abstract record RoleChange(string Planned, string Done)
{
    /// <summary>The EcsTaskRolePolicy item that wants it, for errors; null when no item does.</summary>
    public string? Item { get; init; }
}

/// <summary>The role is created.</summary>
/// <param name="ManagedPolicy">ARN of the managed policy that it is created with; null for none.</param>
internal sealed record RoleCreation(string TrustPolicy, string Description, string? ManagedPolicy, string Planned, string Done) : RoleChange(Planned, Done);

/// <summary>A managed policy is attached.</summary>
internal sealed record PolicyAttachment(string PolicyArn, string Planned, string Done) : RoleChange(Planned, Done);

/// <summary>An inline policy is put, or put anew.</summary>
internal sealed record PolicyPut(string Name, string Document, string Planned, string Done) : RoleChange(Planned, Done);

/// <summary>An inline policy is taken away.</summary>
internal sealed record PolicyRemoval(string Name, string Planned, string Done) : RoleChange(Planned, Done);
