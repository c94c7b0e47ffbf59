namespace EcsPublish.Core.TaskDefinitions;

/// <summary>ECS's words for the architectures of images.</summary>
internal static class CpuArchitecture
{
    /// <summary><c>runtimePlatform.cpuArchitecture</c> for an architecture as image configurations write it, <c>amd64</c> or <c>arm64</c>.</summary>
    public static string Of(string architecture) => architecture == "arm64" ? "ARM64" : "X86_64";
}
