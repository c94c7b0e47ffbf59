namespace EcsPublish.Core.Messages;

/// <content>Settings, ECS1300 to ECS1599: containers, their ports and their logs.</content>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor NoEssentialContainer = DiagnosticDescriptor.Error("ECS1301", "No container is essential",
        "{0} is false, and no EcsContainer item is essential either. Leave one container essential.",
        "A task runs as long as its essential containers do. ECS refuses a task that has none.");

    public static readonly DiagnosticDescriptor UnknownContainer = DiagnosticDescriptor.Error("ECS1302", "A container that is not there",
        "{0} names the container '{1}', but the task has {2}. Correct the name.");

    public static readonly DiagnosticDescriptor DependsOnItself = DiagnosticDescriptor.Error("ECS1303", "A container waits for itself",
        "{0} makes the container '{1}' wait for itself. Name another container.");

    public static readonly DiagnosticDescriptor DependencyCycle = DiagnosticDescriptor.Error("ECS1304", "Containers wait for each other",
        "{0} goes round in a circle: {1}. Remove one of these dependencies.");

    public static readonly DiagnosticDescriptor DependencyWithoutHealthCheck = DiagnosticDescriptor.Error("ECS1305", "HEALTHY needs a health check",
        "{0} waits until '{1}' is HEALTHY, but that container has no health check. Add HealthCheckCommand to it, or wait for START.",
        "ECS does not look at the HEALTHCHECK of an image, only at the one of the task definition.");

    public static readonly DiagnosticDescriptor DependencyOnEssential = DiagnosticDescriptor.Error("ECS1306", "An essential container cannot be waited out",
        "{0} waits for {1} of '{2}', but that container is essential and its end would end the task. Set its Essential to false, or wait for START.");

    public static readonly DiagnosticDescriptor NotACondition = DiagnosticDescriptor.Error("ECS1307", "Not a condition to wait for",
        "{0} has the condition '{1}', which ECS does not know. Write name:CONDITION with {2}.");

    public static readonly DiagnosticDescriptor BadHealthCheck = DiagnosticDescriptor.Error("ECS1308", "Not a health check",
        "{0} is '{1}', which is not a health check. Write a shell command, or a JSON array like [\"CMD\",\"/app/check\"], that starts with CMD, CMD-SHELL or NONE.");

    public static readonly DiagnosticDescriptor HealthCheckWithoutCommand = DiagnosticDescriptor.Error("ECS1309", "A health check without a command",
        "{0} is '{1}', but there is nothing to run. Set {2}, or remove it.");

    public static readonly DiagnosticDescriptor SecretAndVariable = DiagnosticDescriptor.Error("ECS1310", "A variable with two sources",
        "{0} is an EcsEnvironment item too. Remove one of them.");

    public static readonly DiagnosticDescriptor EnvironmentTooLarge = DiagnosticDescriptor.Error("ECS1311", "Too much environment",
        "{0} items take {1} bytes together, but a whole task definition may have {2}. Use an EcsEnvironmentFile.");

    public static readonly DiagnosticDescriptor UlimitOrder = DiagnosticDescriptor.Error("ECS1312", "A soft limit above the hard one",
        "{0} has the soft limit {1}, above the hard limit {2}. Lower Soft, or raise Hard.");

    public static readonly DiagnosticDescriptor TooManyContainers = DiagnosticDescriptor.Error("ECS1313", "Too many containers",
        "{0} items make {1} containers with the project's own, but ECS takes {2}. Remove some.");

    public static readonly DiagnosticDescriptor NameOfTheProject = DiagnosticDescriptor.Error("ECS1314", "A sidecar named as the project's container",
        "{0} has the name of the project's own container. Rename it, or set EcsContainerName.");

    public static readonly DiagnosticDescriptor HealthCheckWithoutShell = DiagnosticDescriptor.Warning("ECS1315", "A health check without a shell",
        "{0} is '{1}', a shell command, but the base image {2} seems to have no shell. Use a JSON array that starts with CMD, or another base image.",
        "Chiseled and distroless images hold no shell and no curl; let the application itself be the check: `[\"CMD\",\"dotnet\",\"App.dll\",\"check\"]`.");

    public static readonly DiagnosticDescriptor NotAPort = DiagnosticDescriptor.Error("ECS1401", "Not a port",
        "{0} has the port '{1}', which is none. Write a number from 1 to 65535, like 8080, or with its protocol, like 8080/udp.");

    public static readonly DiagnosticDescriptor HostPortDiffers = DiagnosticDescriptor.Error("ECS1402", "Host and container port differ",
        "{0} has HostPort {1}, which must be the container's under EcsNetworkMode {2}. Remove HostPort.");

    public static readonly DiagnosticDescriptor PortTaken = DiagnosticDescriptor.Error("ECS1403", "A port is there twice",
        "{0} is there more than once, in {1}. Use different ports.",
        "Under awsvpc and host, all containers of a task share one network, and so its ports.");

    public static readonly DiagnosticDescriptor AppProtocolWithoutName = DiagnosticDescriptor.Error("ECS1404", "An application protocol without a name",
        "{0} has AppProtocol '{1}', which works only for a named port. Add Name.");

    public static readonly DiagnosticDescriptor PortNameTaken = DiagnosticDescriptor.Error("ECS1405", "A port name is there twice",
        "{0} has the name '{1}', as port {2} has. Choose another Name.");

    public static readonly DiagnosticDescriptor NotARetention = DiagnosticDescriptor.Error("ECS1501", "Not a time that CloudWatch Logs keeps lines for",
        "{0} is '{1}', which CloudWatch Logs does not offer. Use {2}.");

    public static readonly DiagnosticDescriptor FirelensWithoutRouter = DiagnosticDescriptor.Error("ECS1502", "FireLens without a router",
        "{0} is '{1}', but no container routes the logs. Add an EcsContainer item with FirelensType=\"fluentbit\".");
}
