using EcsPublish.Images.Registries;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenARegistryIsNamed
{
    private static readonly RegistryOptions Options = new() { InsecureRegistries = ["intranet:5000", "localhost:5001"] };

    [TestMethod]
    [DataRow("docker.io", "https://registry-1.docker.io/")]
    [DataRow("mcr.microsoft.com", "https://mcr.microsoft.com/")]
    [DataRow("localhost:5000", "http://localhost:5000/")]
    [DataRow("127.0.0.1:5000", "http://127.0.0.1:5000/")]
    [DataRow("[::1]:5000", "http://[::1]:5000/")]
    [DataRow("INTRANET:5000", "https://intranet:5000/ http://intranet:5000/")]
    [DataRow("localhost:5001", "https://localhost:5001/ http://localhost:5001/")]
    public void It_is_looked_for_at(string name, string expected) =>
        Assert.AreEqual(expected, string.Join(' ', new RegistryHost(name, Options).Addresses));

    [TestMethod]
    [DataRow("")]
    [DataRow("host/path")]
    [DataRow("user@host")]
    [DataRow("host name")]
    public void Another_text_is_refused(string name)
    {
        var failure = Assert.ThrowsExactly<ImageException>(() => new RegistryHost(name, Options));

        StringAssert.Contains(failure.Message, $"'{name}' is not a registry");
    }
}
