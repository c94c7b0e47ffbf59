namespace EcsPublish.Images.Tests.Support;

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("ecs-publish-images-").FullName;

    public string Below(string path) => Path.Combine(FullPath, path);

    public TemporaryFolder With(string path, string content)
    {
        var file = Below(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return this;
    }

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
