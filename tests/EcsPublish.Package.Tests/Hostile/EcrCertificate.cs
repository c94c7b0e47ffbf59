using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EcsPublish.Package.Tests.Hostile;

/// <summary>A certificate for the name of an ECR registry, signed by nobody but itself.</summary>
internal static class EcrCertificate
{
    /// <summary>Makes it.</summary>
    /// <returns>Paths of certificate and key, PEM.</returns>
    public static (string Certificate, string Key) Make(Workspace workspace, string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return (workspace.Write("registry.crt", certificate.ExportCertificatePem()), workspace.Write("registry.key", key.ExportPkcs8PrivateKeyPem()));
    }
}
