namespace EcsPublish.Images.Configuration;

/// <summary>What a container of the image starts: <c>Entrypoint</c> and <c>Cmd</c> of the image configuration.</summary>
internal sealed record Command(IReadOnlyList<string> Entrypoint, IReadOnlyList<string> Cmd);
