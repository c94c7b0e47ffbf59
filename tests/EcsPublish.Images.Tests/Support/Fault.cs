using Microsoft.AspNetCore.Http;

namespace EcsPublish.Images.Tests.Support;

/// <summary>Makes the test registry misbehave for the next requests that match.</summary>
internal sealed class Fault(string lineStart, int times, Func<HttpContext, Task> act)
{
    private int _left = times;

    /// <summary>Answers with a status, optional <c>Retry-After</c> seconds and an error document.</summary>
    public static Fault Status(
        string lineStart, int status, int times = 1, int? retryAfter = null, string? code = null, string message = "") =>
        new(lineStart, times, context =>
        {
            context.Response.StatusCode = status;
            if (retryAfter is { } seconds)
                context.Response.Headers.RetryAfter = seconds.ToString();

            return code is null ? Task.CompletedTask : Answers.ErrorAsync(context, status, code, message);
        });

    /// <summary>Cuts the connection without an answer.</summary>
    public static Fault Cut(string lineStart, int times = 1) => new(lineStart, times, context =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    /// <summary>Never answers.</summary>
    public static Fault Hang(string lineStart, int times = 1) => new(lineStart, times, async context =>
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    });

    /// <summary>Sends the head of a body and cuts it off.</summary>
    public static Fault CutBody(string lineStart, int length, int times = 1) => new(lineStart, times, async context =>
    {
        context.Response.ContentLength = length;
        await context.Response.Body.WriteAsync(new byte[length / 2]);
        await context.Response.Body.FlushAsync();
        context.Abort();
    });

    /// <summary>Whether the fault applies to this request; uses up one of its times.</summary>
    public bool Claims(string line) =>
        line.StartsWith(lineStart, StringComparison.Ordinal) && Interlocked.Decrement(ref _left) >= 0;

    public Task ActAsync(HttpContext context) => act(context);
}
