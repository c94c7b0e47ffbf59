namespace EcsPublish.Core.Publishing;

/// <summary>Work that goes on while the compiler works.</summary>
internal static class Background
{
    /// <summary>Begins it. Whoever awaits it meets its failure; when nobody gets that far, it is not "unobserved".</summary>
    public static Task<T> Begin<T>(Func<Task<T>> work)
    {
        var task = Task.Run(work);
        _ = task.ContinueWith(failed => failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return task;
    }
}
