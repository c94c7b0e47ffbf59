using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using EcsPublish.Images.Configuration;

namespace EcsPublish.Images.Credentials;

/// <summary>
/// Asks a <c>docker-credential-*</c> program. One that is missing or broken counts as "no login": left-over settings of an uninstalled
/// Docker Desktop are common, and the image may well be public. Protocol: https://github.com/docker/docker-credential-helpers
/// </summary>
internal sealed class CredentialHelper(IReadOnlyDictionary<string, string> environment, Action<string>? report)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The login that the helper keeps for a registry, or null.</summary>
    public async Task<RegistryCredential?> AskAsync(string name, string registry, CancellationToken cancellation)
    {
        var program = new ProgramPath(environment).Find($"docker-credential-{name}");
        if (program is null)
            return Unusable(name, "is not on the PATH");

        try
        {
            using var process = Start(program);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(Patience);
            return await TalkAsync(process, registry, limit.Token) is { } answer ? Read(answer) : null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Unusable(name, $"did not answer within {Patience.TotalSeconds:0} s");
        }
        catch (Exception failure) when (failure is Win32Exception or IOException)
        {
            return Unusable(name, "could not be started");
        }
    }

    private Process Start(string program)
    {
        var start = new ProcessStartInfo(program, ["get"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        return Process.Start(start)!;
    }

    private static async Task<string?> TalkAsync(Process process, string registry, CancellationToken cancellation)
    {
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await WriteAsync(process, registry, cancellation);
            await Task.WhenAll(output, errors, process.WaitForExitAsync(cancellation));
            return process.ExitCode == 0 ? await output : null;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static async Task WriteAsync(Process process, string registry, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.WriteAsync(registry.AsMemory(), cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading; its exit code says what that means.
        }
    }

    private static RegistryCredential? Read(string answer)
    {
        try
        {
            var login = ForeignJson.Parse(Encoding.UTF8.GetBytes(answer));
            var (user, secret) = (login.Text("Username"), login.Text("Secret"));
            return string.IsNullOrEmpty(secret) ? null
                : user == "<token>" ? RegistryCredential.Identity(secret)
                : RegistryCredential.Basic(user ?? "", secret);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private RegistryCredential? Unusable(string name, string why)
    {
        report?.Invoke($"The credential helper docker-credential-{name} {why}; its logins are passed over.");
        return null;
    }
}
