namespace EcsPublish.Core.Messages;

/// <summary>ECS30xx: the task definition file. ECS31xx: the rendered definition, checked before AWS is asked.</summary>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor DefinitionFileUnreadable = DiagnosticDescriptor.Error(
        "ECS3001", "The task definition file cannot be read",
        "EcsTaskDefinitionFile '{0}' cannot be read: {1} Check the path, which is relative to the project, and who may read it.");

    public static readonly DiagnosticDescriptor DefinitionFileNotJson = DiagnosticDescriptor.Error(
        "ECS3002", "The task definition file is not JSON",
        "EcsTaskDefinitionFile '{0}' is not JSON at line {1}, column {2}: {3} Correct it there; comments and trailing commas are fine.",
        "Placeholders of other tools (`{{ ... }}`, `${NAME}`) have to stand inside quotes.");

    public static readonly DiagnosticDescriptor DefinitionFileTooLarge = DiagnosticDescriptor.Error(
        "ECS3003", "The task definition file is too large",
        "EcsTaskDefinitionFile '{0}' is larger than 1 MiB, and ECS takes a task definition of at most 64 KiB. Check that it is the right file.",
        "The file may be larger than what ECS takes, because comments, indentation and described fields do not count.");

    public static readonly DiagnosticDescriptor DefinitionFileNotDefinition = DiagnosticDescriptor.Error(
        "ECS3004", "The file holds no task definition",
        "EcsTaskDefinitionFile '{0}' holds {1} instead of a task definition. Write the input of 'aws ecs register-task-definition --cli-input-json': an object with family, containerDefinitions, ...");

    public static readonly DiagnosticDescriptor UnknownField = DiagnosticDescriptor.Error(
        "ECS3005", "A field that ECS does not know",
        "'{0}' in the task definition file is no field that ECS knows.{1}",
        "Names are those of [RegisterTaskDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html), in camel case. CloudFormation writes the same names with a capital letter.");

    public static readonly DiagnosticDescriptor WrongFieldType = DiagnosticDescriptor.Error(
        "ECS3006", "A field of the wrong type",
        "'{0}' in the task definition file is {1}, and ECS takes {2} there. Correct the value.");

    public static readonly DiagnosticDescriptor SecretInEnvironment = DiagnosticDescriptor.Error(
        "ECS3007", "A secret under environment",
        "'{0}' in the task definition file belongs under secrets: an environment entry only holds a plain value. Move the entry '{1}' to secrets.");

    public static readonly DiagnosticDescriptor HealthCheckWithoutCmd = DiagnosticDescriptor.Warning(
        "ECS3008", "A health check without CMD",
        "'{0}' in the task definition file starts with '{1}', where ECS wants CMD (a program and its arguments) or CMD-SHELL (one line for the shell). Put \"CMD-SHELL\" in front of one line, or \"CMD\" in front of separate arguments.");

    public static readonly DiagnosticDescriptor FamilyOverridden = DiagnosticDescriptor.Warning(
        "ECS3011", "Two families",
        "The family in '{0}' is '{1}', but EcsFamily is '{2}', which wins. Remove one of the two.");

    public static readonly DiagnosticDescriptor PlatformOverridden = DiagnosticDescriptor.Warning(
        "ECS3012", "The image is built for another platform",
        "runtimePlatform.{1} in '{0}' is '{2}', but the image was built for '{3}', which is rendered. Set RuntimeIdentifier to change the image (linux-x64 or linux-arm64), or remove the field from the file.");

    public static readonly DiagnosticDescriptor ProjectContainerUnclear = DiagnosticDescriptor.Error(
        "ECS3013", "It is not clear which container runs the project",
        "The containers in '{0}' are '{1}' and none is named '{2}', so it is not clear which one runs the project. Set EcsContainerName to its name.",
        "The project runs in the container named by EcsContainerName; else in the only one without an image; else in the only essential one that is no FireLens router. In a file without containers one is added.");

    public static readonly DiagnosticDescriptor SecretWithoutArn = DiagnosticDescriptor.Error(
        "ECS3014", "A secret that Secrets Manager does not have",
        "EcsSecret '{0}' names the secret '{1}', which Secrets Manager does not have in this account and region. Create it, or write its ARN, or write ssm:/name for a Systems Manager parameter.");

    public static readonly DiagnosticDescriptor DefinitionNoEssentialContainer = DiagnosticDescriptor.Error(
        "ECS3101", "No essential container",
        "The task definition has no essential container, and ECS requires one. Remove \"essential\": false from the container that the task is about.");

    public static readonly DiagnosticDescriptor DuplicateContainer = DiagnosticDescriptor.Error(
        "ECS3102", "Two containers of one name",
        "The task definition has {1} containers named '{0}'. Give each a name of its own.");

    public static readonly DiagnosticDescriptor FargateSizeMissing = DiagnosticDescriptor.Error(
        "ECS3103", "Fargate needs the size of the task",
        "The task definition is for Fargate and has no {0}. Set {1}, or {0} in the task definition file.");

    public static readonly DiagnosticDescriptor FargateNetworkMode = DiagnosticDescriptor.Error(
        "ECS3104", "Fargate needs awsvpc",
        "networkMode is '{0}', and Fargate only knows awsvpc. Set EcsNetworkMode=awsvpc, or EcsLaunchType=EC2.");

    public static readonly DiagnosticDescriptor ExecutionRoleMissing = DiagnosticDescriptor.Error(
        "ECS3105", "Fargate needs an execution role",
        "{0} on Fargate needs executionRoleArn, and the task definition has none. Set EcsExecutionRole.",
        "The execution role is what ECS itself uses before the container starts: to pull from ECR, to read secrets and to write logs.");

    public static readonly DiagnosticDescriptor MemoryMissing = DiagnosticDescriptor.Error(
        "ECS3106", "No memory anywhere",
        "Container '{0}' has neither memory nor memoryReservation, and the task has no memory either. Set EcsMemory, or one of the two in the container.");

    public static readonly DiagnosticDescriptor ImageMissing = DiagnosticDescriptor.Error(
        "ECS3107", "A container without an image",
        "Container '{0}' has no image. Set it in the task definition file or in its EcsContainer item.");

    public static readonly DiagnosticDescriptor EmptyText = DiagnosticDescriptor.Error(
        "ECS3108", "An empty text where ECS wants a value",
        "'{0}' is an empty text. Remove it, or give it a value.");

    public static readonly DiagnosticDescriptor DefinitionUnknownContainer = DiagnosticDescriptor.Error(
        "ECS3109", "A container that is not there",
        "'{0}' names the container '{1}', which the task definition does not have. Its containers are {2}.");

    public static readonly DiagnosticDescriptor DefinitionDependencyCycle = DiagnosticDescriptor.Error(
        "ECS3110", "Containers wait for each other",
        "Containers wait for each other: {0}. Take out one of these dependsOn or links.");

    public static readonly DiagnosticDescriptor UnknownChoice = DiagnosticDescriptor.Error(
        "ECS3111", "A value that ECS does not offer",
        "'{0}' is '{1}'. ECS offers {2}.");

    public static readonly DiagnosticDescriptor DuplicateVariable = DiagnosticDescriptor.Error(
        "ECS3112", "One variable, two values",
        "Container '{0}' sets the variable '{1}' {2} times, counting environment and secrets. Keep one.");

    public static readonly DiagnosticDescriptor DefinitionUnknownVolume = DiagnosticDescriptor.Error(
        "ECS3113", "A volume that is not there",
        "'{0}' mounts the volume '{1}', which the task definition does not have. Add it to volumes, or as an EcsVolume item.");

    public static readonly DiagnosticDescriptor HealthCheckMissing = DiagnosticDescriptor.Error(
        "ECS3114", "Waiting for a health check that is not there",
        "'{0}' waits until container '{1}' is HEALTHY, but that container has no health check. Give it one, or wait for START.");

    public static readonly DiagnosticDescriptor DefinitionHostPortDiffers = DiagnosticDescriptor.Error(
        "ECS3115", "Host port and container port differ",
        "'{0}' maps container port {1} to host port {2}; with networkMode {3} they are the same port. Remove hostPort.");

    public static readonly DiagnosticDescriptor LogOptionMissing = DiagnosticDescriptor.Error(
        "ECS3116", "awslogs lacks an option",
        "Container '{0}' logs with awslogs, which needs the option {1}. Add it to logConfiguration.options.");

    public static readonly DiagnosticDescriptor DefinitionNotOnFargate = DiagnosticDescriptor.Error(
        "ECS3117", "Fargate does not offer this",
        "'{0}' is in the task definition, and Fargate does not offer it. Remove it, or set EcsLaunchType=EC2.",
        "Fargate's list: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html. A file without requiresCompatibilities is rendered for Fargate unless its networkMode says otherwise.");

    public static readonly DiagnosticDescriptor MemoryTooSmall = DiagnosticDescriptor.Error(
        "ECS3118", "A container's memory is below Docker's least",
        "Container '{0}' has {1} MiB of memory, less than the {2} MiB that Docker reserves for any container. Raise it, or remove it.");

    public static readonly DiagnosticDescriptor DefinitionReservationAboveLimit = DiagnosticDescriptor.Error(
        "ECS3119", "A memory reservation is above its limit",
        "Container '{0}' has a memoryReservation of {1} MiB, more than its memory of {2} MiB. Lower one, or raise the other.");
}
