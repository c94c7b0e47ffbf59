using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Permissions;
using EcsPublish.Core.Previews;
using EcsPublish.Core.Publishing;

namespace EcsPublish.Core.Operations;

/// <summary>
/// EcsPolicy: the least that an identity has to be allowed to publish the project, as policies to attach. With EcsAccount, or without credentials,
/// nothing is asked of AWS, and what is not known is a placeholder that is named.
/// </summary>
internal sealed class PolicyOperation(PublishContext context)
{
    /// <summary>As the build's task names it.</summary>
    public const string Name = "Policy";

    private static readonly DiagnosticDescriptor[] NoAws =
    [
        Diagnostics.NoCredentials, Diagnostics.NoRegion, Diagnostics.CredentialsExpired, Diagnostics.CredentialsNotAccepted, Diagnostics.Unreachable,
    ];

    /// <summary>Prints and writes the policies.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var settings = context.Settings;
        var identity = settings.Target.Account is null ? await AskAsync(cancellation) : Offline();
        var preview = new DefinitionPreview(settings, context.DefinitionFile, identity.Region);
        var permissions = new PublishPermissions(settings, new ProjectResources(settings, preview, identity));
        await WriteAsync("policy.json", $"What publishing {settings.Project.Name} needs", permissions.Needed, cancellation);
        await WriteAsync("policy-checks.json", "What it can do without: log lines, checks beforehand, EcsStatus, EcsLogs and EcsRollback", permissions.Useful, cancellation);
        await WriteAsync("policy-cleanup.json", "What EcsCleanup needs", permissions.Cleanup, cancellation);
    }

    private async Task<AwsIdentity> AskAsync(CancellationToken cancellation)
    {
        try
        {
            using var session = await SessionStep.RunAsync(context, cancellation);
            return session.Identity;
        }
        catch (PublishException e) when (NoAws.Contains(e.Diagnostic.Descriptor))
        {
            Say($"AWS was not asked: {e.Message}");
            return Offline();
        }
    }

    private AwsIdentity Offline()
    {
        var placeholders = new Placeholders(context.Settings);
        foreach (var note in placeholders.IdentityNotes)
        {
            Say(note);
        }

        return placeholders.Identity;
    }

    private async Task WriteAsync(string file, string what, IReadOnlyList<Permission> permissions, CancellationToken cancellation)
    {
        var document = new PolicyDocument(permissions);
        var path = Path.Combine(context.Settings.Project.OutputFolder, file);
        await AtomicFile.WriteAsync(path, document.Text, cancellation);
        Say($"{what}: {path} ({Amount.Of(document.Statements, "statement")}, {document.Characters} of {PolicyDocument.MostCharacters} characters)");
        foreach (var line in document.Text.TrimEnd().Split('\n'))
        {
            Say(line);
        }

        if (document.Characters > PolicyDocument.MostCharacters)
        {
            context.Reporter.Report(Diagnostics.PolicyTooLong.With(path, document.Characters, PolicyDocument.MostCharacters));
        }
    }

    private void Say(string line) => context.Reporter.Say(Importance.High, line);
}
