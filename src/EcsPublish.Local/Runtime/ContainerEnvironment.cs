namespace EcsPublish.Local.Runtime;

/// <summary>A container's environment variables. Nothing comes from the process that asked for the run: no AWS_*, no
/// CI, no MSBuild.</summary>
internal static class ContainerEnvironment
{
    private const string Urls = "ASPNETCORE_URLS";
    /// <summary>Where ASP.NET Core listens on all addresses; every .NET base image sets it.</summary>
    public const string HttpPorts = "ASPNETCORE_HTTP_PORTS";

    private const string SearchPath = "PATH";

    /// <summary>Without these no program starts on Windows.</summary>
    private static readonly string[] WindowsNeeds = ["SystemRoot", "SystemDrive", "ComSpec", "PATHEXT", "windir"];

    /// <summary>Lays host, image and container over each other, later ones winning.</summary>
    /// <param name="container">Environment, secrets and overrides.</param>
    /// <param name="image">The image's own variables; its PATH would hide the host's programs and is left out.</param>
    /// <param name="folder">HOME and TMPDIR.</param>
    /// <param name="host">Comes first on PATH.</param>
    /// <param name="ports">The first one is where a web application is told to listen, instead of the image's fixed port.</param>
    public static Dictionary<string, string> Build(
        ContainerSpec container, ImageConfig image, TaskFolder folder, HostDotnet host, IReadOnlyList<PortBinding> ports)
    {
        var variables = OfHost(folder, host);
        foreach (var (name, value) in Variables(image).Where(variable => variable.Name != SearchPath))
            variables[name] = value;
        foreach (var (name, value) in container.Environment)
            variables[name] = name == SearchPath ? host.Root + Path.PathSeparator + value : value;
        Listen(variables, ports);
        return variables;
    }

    /// <summary>The ports of the image that a web application would listen on: exposed ones, and those that ASP.NET
    /// Core is told of.</summary>
    public static IEnumerable<int> PortsOf(ImageConfig image, IReadOnlyDictionary<string, string> container)
    {
        var told = container.GetValueOrDefault(HttpPorts) ?? Variables(image).LastOrDefault(variable => variable.Name == HttpPorts).Value;
        var httpPorts = (told ?? "").Split(';').Select(port => int.TryParse(port, out var number) ? number : 0).Where(port => port > 0);
        return image.ExposedPorts.Concat(httpPorts);
    }

    /// <summary>Tells a web application to listen on the first port that stands for one of its own.</summary>
    public static void Listen(Dictionary<string, string> variables, IReadOnlyList<PortBinding> ports)
    {
        if (ports.FirstOrDefault(port => port.Protocol == "tcp") is not { } first)
            return;
        variables[Urls] = $"http://127.0.0.1:{first.HostPort}";
        variables["PORT"] = $"{first.HostPort}";
        variables.Remove(HttpPorts);
    }

    private static Dictionary<string, string> OfHost(TaskFolder folder, HostDotnet host)
    {
        var variables = new Dictionary<string, string>(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal)
        {
            [SearchPath] = host.Root + Path.PathSeparator + Environment.GetEnvironmentVariable(SearchPath),
            ["HOME"] = folder.Home,
            ["TMPDIR"] = folder.Temporary,
            ["TMP"] = folder.Temporary,
            ["TEMP"] = folder.Temporary,
            ["DOTNET_ROOT"] = host.Root,
        };
        foreach (var name in OperatingSystem.IsWindows() ? WindowsNeeds : [])
            variables[name] = Environment.GetEnvironmentVariable(name) ?? "";
        return variables;
    }

    private static IEnumerable<(string Name, string Value)> Variables(ImageConfig image) =>
        image.Environment.Select(variable => variable.Split('=', 2)).Select(pair => (pair[0], pair.Length == 2 ? pair[1] : ""));
}
