using System.Collections.Concurrent;

namespace EcsPublish.Package.Tests;

/// <summary>Somebody who asks a service again and again, and counts.</summary>
internal sealed class WebClient : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly CancellationTokenSource _enough = new();
    private readonly ConcurrentQueue<string> _failures = new();
    private readonly ConcurrentDictionary<string, int> _answers = new();
    private readonly Task _asking;

    /// <param name="url">The service's address.</param>
    public WebClient(string url) => _asking = Task.Run(() => AskAsync(url));

    /// <summary>How often each answer came.</summary>
    public IReadOnlyDictionary<string, int> Answers => _answers;

    /// <summary>What went wrong.</summary>
    public IReadOnlyCollection<string> Failures => _failures;

    /// <summary>Lets the request under way be answered, and asks no more.</summary>
    public void Stop()
    {
        _enough.Cancel();
        _asking.Wait();
    }

    public void Dispose()
    {
        Stop();
        _enough.Dispose();
        _http.Dispose();
    }

    private async Task AskAsync(string url)
    {
        while (!_enough.IsCancellationRequested)
        {
            try
            {
                _answers.AddOrUpdate(await _http.GetStringAsync(url), 1, (_, count) => count + 1);
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                _failures.Enqueue(e.Message);
            }
        }
    }
}
