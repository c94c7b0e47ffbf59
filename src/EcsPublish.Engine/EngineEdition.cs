using System.Diagnostics.CodeAnalysis;

namespace EcsPublish.Engine;

/// <summary>
/// What runs here: the portable engine, an assembly that .NET's runtime runs, or one that was compiled ahead of time to a program for this machine.
/// The program serves publishes alone: the local AWS, which lives long, stays with the portable engine.
/// </summary>
internal static class EngineEdition
{
    /// <summary>Whether the local AWS is part of it.</summary>
    [FeatureSwitchDefinition("EcsPublish.HasLocalAws")]
    public static bool HasLocalAws => !AppContext.TryGetSwitch("EcsPublish.HasLocalAws", out var has) || has;

    /// <summary>The <c>dotnet</c> that runs the portable engine.</summary>
    public static string DotNetHost => HasLocalAws ? Environment.ProcessPath! : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Full path of the portable engine. In the package, programs have folders beside it.</summary>
    public static string PortableEngine => HasLocalAws ? Path.Combine(AppContext.BaseDirectory, FileName) : Path.GetFullPath(Path.Combine("..", FileName), AppContext.BaseDirectory);

    private static string FileName => "EcsPublish.Engine.dll";
}
