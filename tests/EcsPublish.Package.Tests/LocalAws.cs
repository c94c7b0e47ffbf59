using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace EcsPublish.Package.Tests;

/// <summary>The local AWS of one data folder, read through its files: no client of the product's own vouches for it.</summary>
internal sealed class LocalAws
{
    /// <summary>What the product promises after the death of a build.</summary>
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(10);

    private static readonly ConcurrentBag<LocalAws> All = [];

    public LocalAws(string folder)
    {
        Folder = folder;
        All.Add(this);
    }

    public string Folder { get; }

    /// <summary>Process id of the server; null before the first publish.</summary>
    public int? ProcessId => Read("server.json")?["pid"]?.GetValue<int>();

    /// <summary>The key that signs calls to it.</summary>
    public string SecretAccessKey => Read("keys.json")!["secretAccessKey"]!.GetValue<string>();

    /// <summary>The id of that key.</summary>
    public string AccessKeyId => Read("keys.json")!["accessKeyId"]!.GetValue<string>();

    /// <summary>Host and port, of the registry too.</summary>
    public string Address => $"127.0.0.1:{Read("server.json")!["port"]}";

    /// <summary>All task definitions, in the order of registration.</summary>
    public IReadOnlyList<JsonNode> Definitions => Members(Path.Combine("state", "ecs.json"), "definitions");

    /// <summary>Running tasks and those that stopped a short while ago, as DescribeTasks shows them.</summary>
    public IReadOnlyList<JsonNode> Tasks => Members(Path.Combine("state", "ecs-tasks.json"), "tasks");

    /// <summary>A manifest or a configuration in its registry.</summary>
    public JsonNode Blob(string digest) => Read(Path.Combine("registry", "blobs", "sha256", digest.Split(':')[1]))!;

    /// <summary>Whether any blob was ever pushed.</summary>
    public bool HasBlobs =>
        Path.Combine(Folder, "registry") is var registry && Directory.Exists(registry) && Directory.EnumerateFiles(registry, "*", SearchOption.AllDirectories).Any();

    /// <summary>A manifest or configuration in its registry.</summary>
    public JsonNode Document(string digest) => Read(Path.Combine("registry", "blobs", "sha256", digest["sha256:".Length..]))!;

    /// <summary>Waits as long as the product promises until the newest task has stopped.</summary>
    /// <returns>Its stoppedReason.</returns>
    public string WaitForStop()
    {
        var began = Stopwatch.GetTimestamp();
        while (Tasks[^1]["lastStatus"]!.GetValue<string>() != "STOPPED")
        {
            Assert.IsLessThan(Promise, Stopwatch.GetElapsedTime(began), $"The task did not stop: {Tasks[^1]}");
            Thread.Sleep(50);
        }

        return Tasks[^1]["stoppedReason"]!.GetValue<string>();
    }

    /// <summary>Ends all servers of this test run, and what they run.</summary>
    public static void StopAll()
    {
        foreach (var server in All)
        {
            server.Stop();
        }
    }

    /// <summary>Ends the server, and what it runs.</summary>
    public void Stop()
    {
        if (ProcessId is not { } pid)
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

    private List<JsonNode> Members(string file, string member) => [.. Read(file)?[member]?.AsArray().OfType<JsonNode>() ?? []];

    private JsonNode? Read(string name) => Path.Combine(Folder, name) is var path && File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path)) : null;
}
