using System.Globalization;
using EcsPublish.Local;

namespace EcsPublish.Engine;

/// <summary>The options of <c>ecs-publish local</c>.</summary>
internal sealed record LocalArguments
{
    public string Folder => GivenFolder ?? (UsesEngine ? DataFolder.LocalOnEngine : DataFolder.Local);

    /// <summary>Whether a container engine runs the containers.</summary>
    public bool UsesEngine { get; private init; }

    public int? Port { get; private init; }

    public TimeSpan? Idle { get; private init; }

    public string? SecretsFile { get; private init; }

    /// <summary>Started by a publish: no console, a session of its own.</summary>
    public bool IsDaemon { get; private init; }

    /// <summary>Reads the options; null when one is not understood.</summary>
    public static LocalArguments? Parse(IEnumerable<string> options)
    {
        var rest = new Queue<string>(options);
        var arguments = new LocalArguments();
        while (rest.TryDequeue(out var option))
        {
            if (option == "--daemon")
            {
                arguments = arguments with { IsDaemon = true };
            }
            else if (!rest.TryDequeue(out var value) || arguments.With(option, value) is not { } next)
            {
                return null;
            }
            else
            {
                arguments = next;
            }
        }

        return arguments;
    }

    /// <summary>What the server is started with.</summary>
    public LocalOptions ToOptions() => new() { Folder = Folder, Port = Port, Idle = Idle, SecretsFile = SecretsFile, Note = Note };

    // What the runtime does not enforce, or had to do differently: to the person at the console, or into the folder's diary.
    private void Note(string text)
    {
        if (IsDaemon)
        {
            File.AppendAllText(Path.Combine(Folder, "server.log"), $"{DateTimeOffset.UtcNow:u} {text}{Environment.NewLine}");
        }
        else
        {
            Console.WriteLine(text);
        }
    }

    private string? GivenFolder { get; init; }

    private LocalArguments? With(string option, string value) => option switch
    {
        "--folder" => this with { GivenFolder = Path.GetFullPath(value) },
        "--runtime" when value is "process" or "docker" => this with { UsesEngine = value == "docker" },
        "--port" when int.TryParse(value, CultureInfo.InvariantCulture, out var port) && port is >= 0 and <= 65535 => this with { Port = port },
        "--idle" when TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var idle) => this with { Idle = idle },
        "--secrets" => this with { SecretsFile = Path.GetFullPath(value) },
        _ => null,
    };
}
