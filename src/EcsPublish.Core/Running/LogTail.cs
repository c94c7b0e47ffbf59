namespace EcsPublish.Core.Running;

/// <summary>The last lines that a container printed, for the error that has to stand alone.</summary>
internal sealed class LogTail
{
    private const int Kept = 20;

    private readonly Queue<string> _lines = new();

    /// <summary>The last 20 lines, oldest first.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    public void Add(string line)
    {
        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > Kept)
            {
                _lines.Dequeue();
            }
        }
    }
}
