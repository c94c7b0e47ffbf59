using EcsPublish.Core.Publishing;
using EcsPublish.Core.Tests.Settings;
using EcsPublish.Images;

namespace EcsPublish.Core.Tests.Publishing;

[TestClass]
public sealed class WhenNoPortIsNamed
{
    private static readonly Dictionary<string, string> DotnetBase = new() { ["ASPNETCORE_HTTP_PORTS"] = "8080" };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ecs-ports-");

    [TestCleanup]
    public void Clean() => _folder.Delete(recursive: true);

    [TestMethod]
    public async Task A_web_project_listens_where_its_image_says() => Assert.AreSequenceEqual(["8080/tcp"], await PortsAsync(isWeb: true));

    [TestMethod]
    public async Task A_console_application_does_not_listen_because_of_its_base() => Assert.IsEmpty(await PortsAsync(isWeb: false));

    [TestMethod]
    public async Task Ports_are_in_order_with_their_protocols() =>
        Assert.AreSequenceEqual(["53/tcp", "53/udp", "8080/tcp"], await PortsAsync(isWeb: true, new ExposedPort(53, "udp"), new ExposedPort(53, "tcp")));

    private async Task<IEnumerable<string>> PortsAsync(bool isWeb, params ExposedPort[] ports)
    {
        var settings = new TestProject().Set("UsingMicrosoftNETSdkWeb", isWeb ? "true" : "false").ParseValid();
        var image = await BuiltApp.MakeAsync(_folder.FullName, DotnetBase, ports);
        return DerivedPorts.Of(settings, image.Image.Configuration, image.Image.BaseConfiguration).Select(port => $"{port.ContainerPort}/{port.Protocol}");
    }
}
