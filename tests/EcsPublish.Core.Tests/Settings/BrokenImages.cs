namespace EcsPublish.Core.Tests.Settings;

/// <summary>Image sources and platforms that do not fit together.</summary>
internal static class BrokenImages
{
    public static IReadOnlyList<BrokenProject> All { get; } =
    [
        new("ECS1120: EcsImageSource is 'Existing', but EcsImage names no image. Set EcsImage to one, like registry/repository:tag.", From("Existing")),
        new("ECS1121: EcsImage is 'team/app:1', which has no effect because EcsImageSource is Project. Set EcsImageSource to Existing, or remove EcsImage.",
            new TestProject().Set("EcsImage", "team/app:1")),
        new("ECS1121: EcsDockerfile is 'Dockerfile', which has no effect because EcsImageSource is Project. Set EcsImageSource to Dockerfile, or remove EcsDockerfile.",
            new TestProject().Set("EcsDockerfile", "Dockerfile")),
        new("ECS1122: EcsImage is 'Team/App', which is not the name of an image. Write registry/repository:tag, or registry/repository@sha256:digest.",
            From("Existing").Set("EcsImage", "Team/App")),
        new($"ECS1011: EcsImageSource is 'Dockerfile', but there is no file {Path.GetFullPath("Dockerfile")}. "
            + "Write a path that exists; a relative one starts at the project's folder.", From("Dockerfile")),
        new($"ECS1011: DockerfilePath is 'docker/Dockerfile', but there is no file {Path.GetFullPath("docker/Dockerfile")}. "
            + "Write a path that exists; a relative one starts at the project's folder.", From("Dockerfile").Set("DockerfilePath", "docker/Dockerfile")),
        new("ECS1123: RuntimeIdentifiers is 'linux-x64;linux-musl-x64', but linux-x64 and linux-musl-x64 are the same platform of an image. Keep one of them.",
            new TestProject().Set("RuntimeIdentifiers", "linux-x64;linux-musl-x64")),
        new("ECS1124: ContainerRuntimeIdentifiers is 'linux-x64;linux-arm64', but RuntimeIdentifiers lacks linux-arm64, so that nothing is restored for it. "
            + "Set RuntimeIdentifiers to linux-x64;linux-arm64 in the project.",
            new TestProject().Set("ContainerRuntimeIdentifiers", "linux-x64;linux-arm64").Set("RuntimeIdentifiers", "linux-x64")),
    ];

    private static TestProject From(string source) => new TestProject().Set("EcsImageSource", source);
}
