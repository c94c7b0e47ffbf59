namespace EcsPublish.Local.Storage;

/// <summary>The data folder and the places in it. Only its owner may look inside: it holds keys and what containers printed.</summary>
internal sealed class LocalFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Opens a data folder, made with mode 0700 when it is missing.</summary>
    public LocalFolder(string root)
    {
        Root = Path.GetFullPath(root);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Root);
            return;
        }

        Directory.CreateDirectory(Root, OwnerOnly);
        File.SetUnixFileMode(Root, OwnerOnly);
    }

    /// <summary>Full path of the folder itself.</summary>
    public string Root { get; }

    /// <summary>Held exclusively by the one server of the folder.</summary>
    public string LockFile => Path.Combine(Root, "server.lock");

    /// <summary>Says where the living server is; gone after a clean end.</summary>
    public string ServerFile => Path.Combine(Root, "server.json");

    /// <summary>The key pair and the registry's token secret.</summary>
    public string KeysFile => Path.Combine(Root, "keys.json");

    /// <summary>Faults to begin with, for trying things out by hand; need not exist.</summary>
    public string FaultsFile => Path.Combine(Root, "faults.json");

    /// <summary>The network to answer with instead of the default VPC; need not exist.</summary>
    public string NetworkFile => Path.Combine(Root, "network.json");

    /// <summary>Manifests and blobs of the registry.</summary>
    public string Registry => Made("registry");

    /// <summary>Log groups and their streams.</summary>
    public string Logs => Made("logs");

    /// <summary>Unpacked image layers, shared by tasks.</summary>
    public string Layers => Made("layers");

    /// <summary>One folder for each running task.</summary>
    public string Tasks => Made("tasks");

    /// <summary>The state of one service: <c>state/ecr.json</c>.</summary>
    public string StateFile(string service) => Path.Combine(Made("state"), service + ".json");

    private string Made(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
}
