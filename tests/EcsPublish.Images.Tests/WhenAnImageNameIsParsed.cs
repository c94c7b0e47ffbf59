namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenAnImageNameIsParsed
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [TestMethod]
    [DataRow("mcr.microsoft.com/dotnet/runtime:10.0", "mcr.microsoft.com", "dotnet/runtime", "10.0", null)]
    [DataRow("debian", "docker.io", "library/debian", null, null)]
    [DataRow("grafana/grafana:latest", "docker.io", "grafana/grafana", "latest", null)]
    [DataRow("docker.io/debian", "docker.io", "library/debian", null, null)]
    [DataRow("index.docker.io/me/app", "docker.io", "me/app", null, null)]
    [DataRow("localhost/app", "localhost", "app", null, null)]
    [DataRow("localhost:5000/a/b_c/d--e:T.1-x", "localhost:5000", "a/b_c/d--e", "T.1-x", null)]
    [DataRow("[::1]:5000/app", "[::1]:5000", "app", null, null)]
    [DataRow("host:5000/app@" + Digest, "host:5000", "app", null, Digest)]
    [DataRow("123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1@" + Digest, "123456789012.dkr.ecr.eu-west-1.amazonaws.com", "app", "1", Digest)]
    public void Its_parts_are(string text, string registry, string repository, string? tag, string? digest)
    {
        var name = ImageName.Parse(text);

        Assert.AreEqual(new ImageName(registry, repository, tag, digest), name);
        Assert.AreEqual(name, ImageName.Parse(name.ToString()));
        Assert.AreEqual(digest ?? tag ?? "latest", name.Reference);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(" app")]
    [DataRow("App")]
    [DataRow("https://registry.example/app")]
    [DataRow("registry.example/")]
    [DataRow("app:")]
    [DataRow("app:tag with space")]
    [DataRow("app@sha256:short")]
    [DataRow("app\n")]
    public void Another_text_is_refused(string text)
    {
        Assert.IsFalse(ImageName.TryParse(text, out _));

        var failure = Assert.ThrowsExactly<ImageException>(() => ImageName.Parse(text));
        StringAssert.Contains(failure.Message, $"'{text}'");
    }

    [TestMethod]
    [DataRow("win-x64")]
    [DataRow("osx-arm64")]
    [DataRow("linux-riscv64x")]
    public void A_runtime_identifier_without_a_platform_is_named(string runtimeIdentifier)
    {
        var failure = Assert.ThrowsExactly<ImageException>(() => Platform.FromRuntimeIdentifier(runtimeIdentifier));

        StringAssert.Contains(failure.Message, $"'{runtimeIdentifier}'");
    }
}
