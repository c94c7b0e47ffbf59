using EcsPublish.Images.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Hostile.Tests.Faults;

/// <summary>Counts the requests to a registry, and lets one of them, or all from one on, meet a fault.</summary>
/// <param name="first">Which request, from 1; 0 for none.</param>
/// <param name="last">The last one that meets it.</param>
/// <param name="act">What it meets.</param>
internal sealed class FaultAt(int first, int last, Func<HttpContext, Task> act) : ILoginRule
{
    private int _count;

    /// <summary>How many requests there were.</summary>
    public int Count => _count;

    public async Task<bool> AllowsAsync(HttpContext context)
    {
        var number = Interlocked.Increment(ref _count);
        if (first == 0 || number < first || number > last) return true;

        await act(context);
        return false;
    }
}
