using EcsPublish.Local.Runtime;

namespace EcsPublish.Local.Tests.Runtime;

[TestClass]
public sealed class WhenTheImageAndTheDefinitionNameACommand
{
    private static readonly ImageConfig Image = new() { EntryPoint = ["dotnet", "/app/a.dll"], Command = ["default"] };

    [TestMethod]
    [DataRow(null, null, "dotnet /app/a.dll default")]
    [DataRow(null, "import now", "dotnet /app/a.dll import now")]
    [DataRow("/bin/sh -c", null, "/bin/sh -c")]
    [DataRow("/bin/sh -c", "date", "/bin/sh -c date")]
    public void They_are_joined_as_Docker_does(string? entryPoint, string? command, string expected)
    {
        var container = new ContainerSpec { TaskId = "t", Name = "c", EntryPoint = entryPoint?.Split(' '), Command = command?.Split(' ') };

        Assert.AreEqual(expected, string.Join(' ', EntryPoint.Words(container, Image)));
    }
}
