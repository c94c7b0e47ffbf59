using Amazon.Runtime;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing;

namespace EcsPublish.Core.Preflight;

/// <summary>Runs checks beside each other, and puts together what they say.</summary>
internal static class PreflightRun
{
    /// <summary>Runs all of them.</summary>
    public static async Task<PreflightReport> RunAsync(IReadOnlyList<IPreflightCheck> checks, CancellationToken cancellation)
    {
        var findings = await Task.WhenAll(checks.Select(check => RunAsync(check, cancellation)));

        return new PreflightReport([.. checks.Select(check => check.Name)], [.. findings.SelectMany(found => found).DistinctBy(Gist)]);
    }

    // Two checks that rest on the same read fail alike; and what IAM says beforehand of an action is what the service says when it is called.
    private static string Gist(Finding finding) => finding switch
    {
        Finding.Problem { Diagnostic: var problem } when problem.Descriptor == Diagnostics.AccessDenied || problem.Descriptor == Diagnostics.PermissionMissing =>
            problem.Text[..problem.Text.IndexOf(" on ", StringComparison.Ordinal)],
        Finding.Problem { Diagnostic: var problem } => problem.Text,
        _ => finding.ToString(),
    };

    // A check that cannot look has found a problem: what the publish needs was refused or cannot be reached.
    private static async Task<IReadOnlyList<Finding>> RunAsync(IPreflightCheck check, CancellationToken cancellation)
    {
        try
        {
            return await check.RunAsync(cancellation);
        }
        catch (Exception e) when (e is PublishException or AmazonServiceException)
        {
            return [new Finding.Problem(Explanation.Of(e)!)];
        }
    }
}
