using System.Diagnostics;
using EcsPublish.Local.Server;

namespace EcsPublish.Benchmarks;

/// <summary>A way to bring a program to AWS.</summary>
internal abstract class Contender
{
    /// <summary>For the tables.</summary>
    public abstract string Name { get; }

    /// <summary>What projects refer to for its sake.</summary>
    public virtual string Reference => "";

    /// <summary>Whether EcsPublish's engine takes part.</summary>
    protected virtual bool HasEngine => false;

    /// <summary>Does it once and measures it.</summary>
    /// <param name="cloud">Where to.</param>
    /// <param name="folder">The project's.</param>
    /// <param name="repository">The repository that the image belongs in.</param>
    /// <param name="environment">The user's.</param>
    public async Task<Measurement> MeasureAsync(Cloud cloud, string folder, string repository, IReadOnlyDictionary<string, string> environment)
    {
        await BeforeAsync(cloud, folder, repository, environment);
        var before = cloud.UploadedBytes;
        cloud.Requests.Clear();
        await using var memory = HasEngine ? new EngineMemory() : null;
        var began = Stopwatch.GetTimestamp();
        await PublishAsync(cloud, folder, repository, environment);
        return new Measurement
        {
            Time = Stopwatch.GetElapsedTime(began),
            UploadedBytes = cloud.UploadedBytes - before,
            RegistryRequests = cloud.Requests.All.Where(request => IsOfRegistry(request.Key)).Sum(request => request.Value),
            AwsCalls = cloud.Requests.All.Where(request => !IsOfRegistry(request.Key) && !IsLook(request.Key)).Sum(request => request.Value),
            Looks = cloud.Requests.All.Where(request => IsLook(request.Key)).Sum(request => request.Value),
            AwsCallsAfterPush = CallsAfterPush(cloud.Requests),
            PeakMemory = memory?.Peak,
        };
    }

    /// <summary>What this way takes for granted: not measured.</summary>
    protected virtual Task BeforeAsync(Cloud cloud, string folder, string repository, IReadOnlyDictionary<string, string> environment) => Task.CompletedTask;

    /// <summary>Does it.</summary>
    protected abstract Task PublishAsync(Cloud cloud, string folder, string repository, IReadOnlyDictionary<string, string> environment);

    /// <summary><c>dotnet publish</c> with more arguments.</summary>
    protected static Task DotNetAsync(string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> more) =>
        Command.RunAsync("dotnet", folder, ["publish", .. more], environment);

    private static bool IsOfRegistry(string request) => request.StartsWith("registry:", StringComparison.Ordinal);

    // Asked again and again until the task has ended: how often is a matter of time.
    private static bool IsLook(string request) => request is "DescribeTasks" or "GetLogEvents";

    private static int CallsAfterPush(RequestCounts requests)
    {
        var order = requests.InOrder.ToList();
        return order.Skip(order.FindLastIndex(IsOfRegistry) + 1).TakeWhile(name => !IsLook(name)).Count();
    }
}
