namespace EcsPublish.Core.Running;

/// <summary>A line that a container printed.</summary>
/// <param name="At">When, by CloudWatch Logs; UTC, null when unknown.</param>
internal sealed record TailLine(DateTime? At, string Text);

/// <summary>The last lines that a container printed, for the error that has to stand alone.</summary>
internal sealed class LogTail
{
    /// <summary>How many lines are kept.</summary>
    public const int Kept = 20;

    private readonly Queue<TailLine> _lines = new();

    /// <summary>The last 20 lines, oldest first.</summary>
    public IReadOnlyList<string> Lines => [.. Timed.Select(line => line.Text)];

    /// <summary>The same with their times.</summary>
    public IReadOnlyList<TailLine> Timed
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    public void Add(string line, DateTime? at = null)
    {
        lock (_lines)
        {
            _lines.Enqueue(new TailLine(at, line));
            if (_lines.Count > Kept)
            {
                _lines.Dequeue();
            }
        }
    }
}
