using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace EcsPublish.Package.Tests;

/// <summary>The local AWS of one data folder, and the means to end all that a test run started.</summary>
internal sealed class LocalServers
{
    private static readonly ConcurrentBag<LocalServers> All = [];

    public LocalServers(string folder)
    {
        Folder = folder;
        All.Add(this);
    }

    public string Folder { get; }

    /// <summary>What is known of a server that was started: null before the first publish.</summary>
    public JsonNode? Record => Read("server.json");

    /// <summary>The environment that points the aws CLI at it.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["AWS_ACCESS_KEY_ID"] = Read("keys.json")!["accessKeyId"]!.GetValue<string>(),
        ["AWS_SECRET_ACCESS_KEY"] = Read("keys.json")!["secretAccessKey"]!.GetValue<string>(),
        ["AWS_REGION"] = "us-east-1",
        ["AWS_DEFAULT_REGION"] = "us-east-1",
        ["AWS_ENDPOINT_URL"] = $"http://127.0.0.1:{Record!["port"]}",
    };

    public static void StopAll()
    {
        foreach (var server in All)
        {
            server.Stop();
        }
    }

    private void Stop()
    {
        if (Record?["pid"]?.GetValue<int>() is not { } pid)
        {
            return;
        }

        try
        {
            using var process = Process.GetProcessById(pid);
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (ArgumentException)
        {
            // It has ended by itself.
        }
    }

    private JsonNode? Read(string name) => Path.Combine(Folder, name) is var path && File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path)) : null;
}
