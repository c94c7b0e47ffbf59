namespace EcsPublish.Core.Messages;

/// <content>Settings, ECS1712 to ECS1719: policies of the task role.</content>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor NeitherPolicyNorFile = DiagnosticDescriptor.Error("ECS1712", "Neither a managed policy nor a policy file",
        "{0} is neither the ARN of a managed policy nor a policy file: {1}. Write an ARN like arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess, " +
        "or a path that exists; a relative one starts at the project's folder.");

    public static readonly DiagnosticDescriptor PolicyWithoutRole = DiagnosticDescriptor.Error("ECS1713", "A policy without a task role",
        "{0} is a policy for the task role, but EcsTaskRole names none. Set EcsTaskRole, for example to $(EcsFamily)-task; the role is " +
        "created when it is missing.");

    public static readonly DiagnosticDescriptor PolicyFileNotJson = DiagnosticDescriptor.Error("ECS1714", "A policy file is not JSON",
        "{0} is not JSON at line {1}, column {2}: {3} Correct the file.",
        "Comments and trailing commas are taken; IAM is sent the policy without them.");

    public static readonly DiagnosticDescriptor PolicyFileWrong = DiagnosticDescriptor.Error("ECS1715", "A policy file is not a policy",
        "{0} is not a policy that IAM takes: {1}. Correct the file.",
        "A policy is `{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": " +
        "\"arn:aws:s3:::bucket/*\" } ] }`, as in the IAM console.");

    public static readonly DiagnosticDescriptor PolicyNameTaken = DiagnosticDescriptor.Error("ECS1716", "Two policy files of one name",
        "{0} has the file name of '{1}', but the role's inline policies are named by it. Rename one of the files.");

    public static readonly DiagnosticDescriptor PoliciesTooLong = DiagnosticDescriptor.Error("ECS1717", "Policies are too long",
        "{0} makes the task role's inline policies longer than the {1} characters that IAM takes. Shorten it with wildcards, or make a " +
        "managed policy of it and give its ARN.");
}
