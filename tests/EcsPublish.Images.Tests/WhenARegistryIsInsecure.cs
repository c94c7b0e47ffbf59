using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenARegistryIsInsecure
{
    [TestMethod]
    public async Task An_untrusted_certificate_is_taken_when_the_host_is_listed()
    {
        await using var stage = await Stage.SetAsync();
        using var certificate = SelfSigned();
        await using var registry = await TestRegistry.StartAsync(certificate);
        new TestBase().AddTo(registry["base"], "1");

        var image = await stage.PullAsync("base:1", stage.Client(options: Listing(registry), registry: registry));

        Assert.AreEqual(registry.Name, image.Registry);
    }

    [TestMethod]
    public async Task Plain_http_is_taken_when_the_host_is_listed()
    {
        await using var stage = await Stage.SetAsync();

        var report = await stage.PushAsync(await stage.BuildAsync(), stage.Client(options: Listing(stage.Registry)));

        Assert.AreEqual(3, report.PushedBlobs);
    }

    private static RegistryOptions Listing(TestRegistry registry) => new() { InsecureRegistries = [registry.Name] };

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

        // Windows serves TLS only with a key that was loaded, not with a fresh one.
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
