namespace EcsPublish.Benchmarks;

/// <summary>The contenders' names, as the tables and the command line have them.</summary>
internal static class Names
{
    /// <summary>Plain <c>dotnet publish</c>.</summary>
    public const string Floor = "dotnet publish";

    /// <summary>The same, of a project that has the package and does not ask for it.</summary>
    public const string Unasked = "dotnet publish, package there";

    /// <summary>EcsPublish, up to the registered task definition.</summary>
    public const string Ours = "EcsPublish";

    /// <summary>EcsPublish, up to the end of the task.</summary>
    public const string Running = "EcsPublish, run";

    /// <summary>The SDK's own push, as it is with Amazon ECR: one blob after the other.</summary>
    public const string Sdk = "PublishContainer";

    /// <summary>The SDK's own push, as it is with other registries.</summary>
    public const string SdkParallel = "PublishContainer, parallel";

    /// <summary>By hand, up to the end of the task.</summary>
    public const string Script = "docker and aws";
}
