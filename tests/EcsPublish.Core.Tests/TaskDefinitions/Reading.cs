using System.Text;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Tests.TaskDefinitions;

/// <summary>Reads text as if it were in a file, because it is.</summary>
internal static class Reading
{
    public static TaskDefinitionFile Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static TaskDefinitionFile Read(ReadOnlySpan<byte> content)
    {
        using var file = new TemporaryFile(content);
        return TaskDefinitionFile.Read(file.FullName);
    }
}
