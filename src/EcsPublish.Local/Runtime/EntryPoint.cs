using EcsPublish.Local.Runtime.Processes;

namespace EcsPublish.Local.Runtime;

/// <summary>From what the image and the definition say to a program of this machine.</summary>
/// <param name="files">The container's files.</param>
/// <param name="host">The .NET of this machine.</param>
internal sealed class EntryPoint(TaskFolder files, HostDotnet host)
{
    /// <summary>How the agent begins when a program cannot be started.</summary>
    public const string StartError = "CannotStartContainerError: Error response from daemon: failed to create task for container: ";

    /// <summary>The words that make up the command, as Docker joins them: a definition's entry point drops the image's command.</summary>
    public static IReadOnlyList<string> Words(ContainerSpec container, ImageConfig image)
    {
        var command = container.Command ?? (container.EntryPoint is null ? image.Command : []);
        return [.. container.EntryPoint ?? image.EntryPoint, .. command];
    }

    /// <summary>Finds the program and rewrites paths of the image's files; nothing else is touched.</summary>
    /// <param name="words">The command, at least its program.</param>
    /// <param name="environment">Says where to search for a bare name.</param>
    /// <exception cref="ContainerStartException">There is no such program, or none that runs on this system.</exception>
    public Launch Resolve(IReadOnlyList<string> words, IReadOnlyDictionary<string, string> environment)
    {
        if (words.Count == 0)
            throw new ContainerStartException(StartError + "no command specified");
        string[] arguments = [.. words.Skip(1).Select(word => files.Find(word) ?? word)];
        var program = Program(words[0], environment["PATH"]);
        return OperatingSystem.IsLinux() || !IsOfImage(program)
            ? new(program, arguments, environment, files.Work)
            : new(host.Muxer, [PortableApplication(program), .. arguments], environment, files.Work);
    }

    private string Program(string name, string searchPath)
    {
        if (name is "dotnet")
            return host.Muxer;
        if (files.Find(name) is { } file)
            return file;
        var found = name.Contains('/')
            ? Path.GetFullPath(name, files.Work)
            : searchPath.Split(Path.PathSeparator).SelectMany(folder => Candidates(Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        return File.Exists(found) ? found : throw new ContainerStartException($"{StartError}exec: \"{name}\": {NotFound(name)}");
    }

    private static IEnumerable<string> Candidates(string path) => OperatingSystem.IsWindows() ? [path, path + ".exe"] : [path];

    private static string NotFound(string name) =>
        name.Contains('/') ? $"stat {name}: no such file or directory" : "executable file not found in $PATH";

    private bool IsOfImage(string program) =>
        program.StartsWith(files.Work + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>An application host built for Linux starts nowhere else, but the dll beside it does.</summary>
    private static string PortableApplication(string appHost)
    {
        var dll = appHost + ".dll";
        return File.Exists(dll) && RollForward.IsFrameworkDependent(appHost)
            ? dll
            : throw new ContainerStartException(
                $"{StartError}exec: \"{Path.GetFileName(appHost)}\": it was built for Linux and carries its own runtime, so it cannot run on "
                + "this system as a process. Publish it framework-dependent (SelfContained=false, no PublishAot), or use EcsLocalRuntime=docker.");
    }
}
