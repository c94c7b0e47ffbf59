using Amazon.SecretsManager.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Resources;

namespace EcsPublish.Core.Preflight.Checks;

/// <summary>Each secret of Secrets Manager exists, and has the version that is wanted. Its value is never read.</summary>
internal sealed class SecretCheck(AwsSession aws, IReadOnlyList<SecretUse> uses, SecretDirectory directory) : IPreflightCheck
{
    /// <inheritdoc />
    public string Name => "secrets";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        var findings = await Task.WhenAll(uses.DistinctBy(use => (use.Secret, use.Stage)).Select(FindAsync));
        return [.. findings.OfType<Finding>().DistinctBy(finding => finding.ToString())];
    }

    private async Task<Finding?> FindAsync(SecretUse use)
    {
        try
        {
            return Judge(use, await directory.FindAsync(use.Secret)) is { } problem ? new Finding.Problem(problem) : null;
        }
        catch (PublishException e) when (use.IsArn && e.Diagnostic.Descriptor == Diagnostics.AccessDenied)
        {
            return new Finding.Note($"The secrets could not be checked: {aws.Identity.Caller} may not call {Actions.DescribeSecret}.");
        }
        catch (PublishException e)
        {
            // Without it a name does not become an ARN.
            return new Finding.Problem(e.Diagnostic);
        }
    }

    private Diagnostic? Judge(SecretUse use, DescribeSecretResponse? secret) => secret switch
    {
        null => Diagnostics.SecretMissing.With(use.Variable, use.Secret, aws.Identity.Account, aws.Identity.Region),
        { DeletedDate: not null } => Diagnostics.SecretDeleted.With(use.Variable, use.Secret),
        { VersionIdsToStages: { } versions } when use.Stage is { } stage && !versions.Values.Any(stages => stages.Contains(stage)) =>
            Diagnostics.SecretWithoutValue.With(use.Variable, use.Secret, stage),
        _ => null,
    };
}
