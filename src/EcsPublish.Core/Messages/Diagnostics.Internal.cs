namespace EcsPublish.Core.Messages;

/// <summary>ECS0xxx: host and project. ECS9xxx: ourselves.</summary>
internal static partial class Diagnostics
{
    /// <summary>Raised by the targets, which cannot start anything with such a host.</summary>
    public static readonly DiagnosticDescriptor HostTooOld = DiagnosticDescriptor.Error(
        "ECS0001", "The SDK or MSBuild is too old",
        "EcsPublish needs the .NET SDK 10.0.100 or later and MSBuild 18.0 or later (Visual Studio 2026); this build uses SDK " +
        "'{0}' and MSBuild '{1}'. Install a newer SDK, or let global.json choose it.");

    /// <summary>Raised by the targets.</summary>
    public static readonly DiagnosticDescriptor SwitchIsOff = DiagnosticDescriptor.Error(
        "ECS0002", "PublishToEcs is off for this project",
        "The target PublishToEcs was asked for, but PublishToEcs is '{0}' for this project. Use `dotnet publish " +
        "-p:PublishToEcs=true`, or set PublishToEcs to true in a project with an executable.");

    public static readonly DiagnosticDescriptor FileTrouble = DiagnosticDescriptor.Error(
        "ECS0003", "A file cannot be read or written",
        "A file or folder cannot be used: {0} Free space or grant access, and publish again.");

    /// <summary>Raised by the task that lost its engine.</summary>
    public static readonly DiagnosticDescriptor EngineEnded = DiagnosticDescriptor.Error(
        "ECS9001", "The engine ended",
        "The engine of EcsPublish ended in the middle of a publish ({0}). What it had started is stopped now; publish again, " +
        "and report this if it repeats.");

    public static readonly DiagnosticDescriptor Unexpected = DiagnosticDescriptor.Error(
        "ECS9002", "Something went wrong inside EcsPublish",
        "Something went wrong inside EcsPublish: {0} Please report this with the lines that follow.");

    public static readonly DiagnosticDescriptor LocalAwsNotStarted = DiagnosticDescriptor.Error(
        "ECS9003", "The local AWS did not start",
        "The local AWS did not start: {0} Look into '{1}'; deleting that folder begins anew.");
}
