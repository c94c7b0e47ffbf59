namespace EcsPublish.Core.TaskDefinitions;

/// <summary>A place where a text stops being JSON.</summary>
/// <param name="line">From 1.</param>
/// <param name="column">From 1, in characters.</param>
/// <param name="problem">A sentence.</param>
internal sealed class JsonTextException(int line, int column, string problem) : Exception(problem)
{
    public int Line { get; } = line;

    public int Column { get; } = column;
}
