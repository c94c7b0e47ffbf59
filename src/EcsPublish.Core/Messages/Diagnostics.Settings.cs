namespace EcsPublish.Core.Messages;

/// <content>
/// Settings, ECS1000 to ECS1099: values that cannot be read. In all of ECS1xxx the first value is the property or item, and the second, where there
/// is one, what the user wrote. From ECS1900 on: what only shows when the publish is under way.
/// </content>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor NotABoolean = DiagnosticDescriptor.Error("ECS1001", "Neither true nor false",
        "{0} is '{1}', which is neither true nor false. Write true or false.");

    public static readonly DiagnosticDescriptor NotAChoice = DiagnosticDescriptor.Error("ECS1002", "Not one of the possible values",
        "{0} is '{1}', which is none of its values. Use {2}.");

    public static readonly DiagnosticDescriptor NotOnFargate = DiagnosticDescriptor.Error("ECS1003", "Fargate does not offer this",
        "{0} is '{1}', which Fargate does not offer. {2}",
        "EcsLaunchType is FARGATE unless you set it. EC2 and EXTERNAL allow more, on instances of your own.");

    public static readonly DiagnosticDescriptor FargateMemory = DiagnosticDescriptor.Error("ECS1004", "Fargate does not offer this memory with this CPU",
        "{0} is '{1}', which Fargate does not offer with EcsCpu {2}. Use {3}.",
        "Fargate sells CPU and memory in [pairs](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_size).");

    public static readonly DiagnosticDescriptor NotANumber = DiagnosticDescriptor.Error("ECS1005", "Not a number within the limits",
        "{0} is '{1}', which is not a whole number from {2} to {3}. Write one.");

    public static readonly DiagnosticDescriptor NotCpu = DiagnosticDescriptor.Error("ECS1006", "Not an amount of CPU",
        "{0} is '{1}', which is not an amount of CPU. Write CPU units, like 512, or virtual CPUs, like 0.5 vCPU.",
        "1024 CPU units are one virtual CPU.");

    public static readonly DiagnosticDescriptor NotMemory = DiagnosticDescriptor.Error("ECS1007", "Not an amount of memory",
        "{0} is '{1}', which is not an amount of memory. Write MiB, like 512, or a unit, like 512 MB or 1 GB.",
        "As with AWS, 1 GB is 1024 MiB.");

    public static readonly DiagnosticDescriptor NotADuration = DiagnosticDescriptor.Error("ECS1008", "Not a length of time",
        "{0} is '{1}', which is not a length of time from a second to a week. Write it like 00:20:00, 20m, 90s or 1200.");

    public static readonly DiagnosticDescriptor NotACommand = DiagnosticDescriptor.Error("ECS1009", "Not a command line",
        "{0} is '{1}', which is not a command: {2}. Write words with spaces between, or a JSON array like [\"dotnet\",\"run\"].");

    public static readonly DiagnosticDescriptor FileNotFound = DiagnosticDescriptor.Error("ECS1011", "A file does not exist",
        "{0} is '{1}', but there is no file {2}. Write a path that exists; a relative one starts at the project's folder.");

    public static readonly DiagnosticDescriptor NotAnEndpoint = DiagnosticDescriptor.Error("ECS1012", "Not an endpoint",
        "{0} is '{1}', which is not an endpoint. Write an http or https address, like http://127.0.0.1:4570.");

    public static readonly DiagnosticDescriptor WrongShape = DiagnosticDescriptor.Error("ECS1013", "A name or identifier that cannot be",
        "{0} is '{1}', which AWS does not accept. Use {2}.");

    public static readonly DiagnosticDescriptor WrongShapeInList = DiagnosticDescriptor.Error("ECS1014", "A value in a list that cannot be",
        "{0} holds '{1}', which AWS does not accept. Use {2}.");

    public static readonly DiagnosticDescriptor MissingMetadata = DiagnosticDescriptor.Error("ECS1015", "An item lacks something",
        "{0} has no {1}. Add it, like {1}=\"{2}\".");

    public static readonly DiagnosticDescriptor DuplicateItem = DiagnosticDescriptor.Error("ECS1016", "An item is there twice",
        "{0} is there {1} times. Keep one; to change an item that another file adds, use Update instead of Include.");

    public static readonly DiagnosticDescriptor TooManyValues = DiagnosticDescriptor.Error("ECS1017", "More values than ECS takes",
        "{0} has {1} values, but ECS takes {2}. Remove some.",
        "Of AWS's 50 tags two are set by EcsPublish, so 48 are yours.");
}
