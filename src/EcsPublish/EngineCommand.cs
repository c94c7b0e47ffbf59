namespace EcsPublish;

/// <summary>How the engine is started.</summary>
/// <param name="DotNetHost">The muxer that runs the build, <c>$(DOTNET_HOST_PATH)</c>; empty finds <c>dotnet</c> on the PATH.</param>
/// <param name="Engine">Full path of EcsPublish.Engine.dll.</param>
internal sealed record EngineCommand(string DotNetHost, string Engine);
