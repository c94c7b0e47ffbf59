using System.Collections.Concurrent;
using Amazon.Runtime;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Preflight;

/// <summary>Reads that only a check wants. One that fails is no failure of the publish: the check says that it could not look.</summary>
internal sealed class OptionalReads(AwsSession aws)
{
    private readonly ConcurrentQueue<AwsAction> _denied = new();
    private readonly ConcurrentQueue<string> _failures = new();

    /// <summary>Whether all reads so far were answered.</summary>
    public bool AreComplete => _denied.IsEmpty && _failures.IsEmpty;

    /// <summary>Calls an operation.</summary>
    /// <returns>Its answer; null when there is none.</returns>
    public async Task<T?> TryAsync<T>(AwsAction action, string resource, Func<Task<T>> call)
        where T : class
    {
        try
        {
            return await aws.CallAsync(action, resource, call);
        }
        catch (PublishException e) when (e.Diagnostic.Descriptor == Diagnostics.AccessDenied)
        {
            _denied.Enqueue(action);
        }
        catch (Exception e) when (e is PublishException or AmazonServiceException)
        {
            _failures.Enqueue($"{action}: {e.Message}");
        }

        return null;
    }

    /// <summary>What could not be looked at, in one line for each kind of cause; nothing when all was answered.</summary>
    /// <param name="what">For example <c>The parameters</c>.</param>
    public IEnumerable<Finding> Notes(string what)
    {
        if (!_denied.IsEmpty)
        {
            yield return new Finding.Note($"{what} could not be checked: {aws.Identity.Caller} may not call {string.Join(", ", _denied.Distinct().Order(ByName))}.");
        }

        if (!_failures.IsEmpty)
        {
            yield return new Finding.Note($"{what} could not be checked: {string.Join(" ", _failures.Distinct())}");
        }
    }

    private static readonly Comparer<AwsAction> ByName = Comparer<AwsAction>.Create((one, other) => string.CompareOrdinal(one.Name, other.Name));
}
