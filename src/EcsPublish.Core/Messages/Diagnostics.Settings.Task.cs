namespace EcsPublish.Core.Messages;

/// <content>Settings, ECS1200 to ECS1299: the task as a whole, its size, network and volumes.</content>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor ContainersNeedMoreCpu = DiagnosticDescriptor.Error("ECS1201", "Containers need more CPU than the task has",
        "{0} is {1}, but the containers together ask for {2} CPU units. Raise it, or lower theirs.");

    public static readonly DiagnosticDescriptor ContainersNeedMoreMemory = DiagnosticDescriptor.Error("ECS1202", "Containers need more memory than the task has",
        "{0} is {1} MiB, but the containers together ask for {2} MiB. Raise it, or lower theirs.",
        "A container asks for its memory reservation, or for its memory when it has no reservation.");

    public static readonly DiagnosticDescriptor ContainerAboveTask = DiagnosticDescriptor.Error("ECS1203", "A container's memory is above the task's",
        "{0} is '{1}', more than the {2} of the task. Lower it, or raise EcsMemory.");

    public static readonly DiagnosticDescriptor ReservationAboveLimit = DiagnosticDescriptor.Error("ECS1204", "A memory reservation is above its limit",
        "{0} is '{1}', more than the {2} that the container may use. Lower it.");

    public static readonly DiagnosticDescriptor OnlyOnFargate = DiagnosticDescriptor.Error("ECS1205", "Only Fargate offers this",
        "{0} is '{1}', which only Fargate offers, but EcsLaunchType is {2}. Remove one of them.");

    public static readonly DiagnosticDescriptor NotOnExternal = DiagnosticDescriptor.Error("ECS1206", "External instances have no awsvpc",
        "{0} is '{1}', which EcsLaunchType EXTERNAL does not offer. Use bridge, host or none.");

    public static readonly DiagnosticDescriptor FaultInjectionNetwork = DiagnosticDescriptor.Error("ECS1207", "Fault injection needs another network mode",
        "{0} is '{1}', but EcsNetworkMode is {2}. Use awsvpc or host, or remove it.");

    public static readonly DiagnosticDescriptor ContainerMemoryTooSmall = DiagnosticDescriptor.Error("ECS1208", "A container's memory is below Docker's least",
        "{0} is '{1}', less than the {2} MiB that Docker reserves for any container. Raise it, or remove it.");

    public static readonly DiagnosticDescriptor TwoKindsOfVolume = DiagnosticDescriptor.Error("ECS1210", "A volume of two kinds",
        "{0} has both HostPath and FileSystemId. Keep one of them.");

    public static readonly DiagnosticDescriptor EfsOptionAlone = DiagnosticDescriptor.Error("ECS1211", "An EFS option without a file system",
        "{0} has {1}, which needs an EFS file system. Add FileSystemId, or remove it.");

    public static readonly DiagnosticDescriptor RootBesideAccessPoint = DiagnosticDescriptor.Error("ECS1212", "A root directory beside an access point",
        "{0} has RootDirectory '{1}' and an access point, which brings its own. Remove RootDirectory.");

    public static readonly DiagnosticDescriptor EncryptionNeeded = DiagnosticDescriptor.Error("ECS1213", "EFS needs encryption in transit",
        "{0} has TransitEncryption false, but an access point or Iam needs it. Remove TransitEncryption.");

    public static readonly DiagnosticDescriptor UnknownVolume = DiagnosticDescriptor.Error("ECS1214", "A mount point without its volume",
        "{0} has no volume of that name. Add <EcsVolume Include=\"...\" />, or correct the name.");

    public static readonly DiagnosticDescriptor PathTaken = DiagnosticDescriptor.Error("ECS1215", "Two volumes at one path",
        "{0} goes to '{1}', where '{2}' is mounted already. Choose another ContainerPath.");
}
