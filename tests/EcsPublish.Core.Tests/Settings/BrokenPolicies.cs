namespace EcsPublish.Core.Tests.Settings;

/// <summary>Policies of the task role that cannot be.</summary>
internal static class BrokenPolicies
{
    private const string Managed = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

    public static IReadOnlyList<BrokenProject> All { get; } =
    [
        new($"ECS1713: EcsTaskRolePolicy '{Managed}' is a policy for the task role, but EcsTaskRole names none. Set EcsTaskRole, for example to "
            + "$(EcsFamily)-task; the role is created when it is missing.", new TestProject().Add("EcsTaskRolePolicy", Managed)),
        new($"ECS1712: EcsTaskRolePolicy 'none.json' is neither the ARN of a managed policy nor a policy file: there is no file {Path.GetFullPath("none.json")}. "
            + "Write an ARN like arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess, or a path that exists; a relative one starts at the project's folder.",
            With("none.json")),
        new("ECS1013: EcsTaskRolePolicy 'arn:aws:iam::1:policy/x' is 'arn:aws:iam::1:policy/x', which AWS does not accept. Use a managed policy's ARN, "
            + "like arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess, or the path of a policy file.", With("arn:aws:iam::1:policy/x")),
        new($"ECS1016: EcsTaskRolePolicy '{Managed}' is there 2 times. Keep one; to change an item that another file adds, use Update instead of Include.",
            With(Managed, Managed)),
    ];

    private static TestProject With(params string[] policies) =>
        policies.Aggregate(new TestProject().Set("EcsTaskRole", "hello-task"), (project, policy) => project.Add("EcsTaskRolePolicy", policy));
}
