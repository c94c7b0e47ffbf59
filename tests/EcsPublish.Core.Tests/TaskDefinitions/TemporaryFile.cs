namespace EcsPublish.Core.Tests.TaskDefinitions;

/// <summary>A file that is gone after the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("definition").FullName;

    public TemporaryFile(ReadOnlySpan<byte> content) => File.WriteAllBytes(FullName, content);

    public string FullName => Path.Combine(_folder, "task.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
