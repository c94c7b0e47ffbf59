using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Publishing.Images.Engines;

/// <summary>The commands of one build, with their output shown as it comes.</summary>
internal sealed class EngineBuild(EngineProgram program, ImageBuild build, IReporter reporter)
{
    private const int KeptLines = 8;

    private readonly Queue<string> _last = new();

    /// <summary>The id of the image that was built.</summary>
    public string ImageId => File.ReadAllText(build.IdFile).Trim();

    /// <summary>Runs one command.</summary>
    /// <exception cref="PublishException">It ends with another exit code than 0.</exception>
    public async Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var exitCode = await program.RunAsync(arguments, Show, cancellation);
        if (exitCode != 0)
        {
            throw new PublishException(Diagnostics.DockerfileFailed.With(program.Name, build.Dockerfile, exitCode, string.Join(" | ", _last)));
        }
    }

    // Both streams end here, each from a thread of its own.
    private void Show(string line)
    {
        lock (_last)
        {
            if (line.Trim().Length == 0)
            {
                return;
            }

            reporter.LogLine(program.Name, line);
            _last.Enqueue(HarmlessText.Of(line).Trim());
            if (_last.Count > KeptLines)
            {
                _last.Dequeue();
            }
        }
    }
}
