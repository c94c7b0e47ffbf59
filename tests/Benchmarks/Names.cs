namespace EcsPublish.Benchmarks;

/// <summary>The contenders' names, as the tables and the command line have them.</summary>
internal static class Names
{
    /// <summary>Plain <c>dotnet publish</c>.</summary>
    public const string Floor = "dotnet publish";

    /// <summary>EcsPublish, up to the registered task definition.</summary>
    public const string Ours = "EcsPublish";

    /// <summary>EcsPublish, up to the end of the task.</summary>
    public const string Running = "EcsPublish, run";

    /// <summary>The SDK's own push.</summary>
    public const string Sdk = "PublishContainer";

    /// <summary>By hand, up to the end of the task.</summary>
    public const string Script = "docker and aws";
}
