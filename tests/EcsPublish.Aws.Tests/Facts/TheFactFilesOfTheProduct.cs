using EcsPublish.Aws.Facts;
using EcsPublish.Aws.Generator.Facts;

namespace EcsPublish.Aws.Tests.Facts;

[TestClass]
public sealed class TheFactFilesOfTheProduct
{
    public static IEnumerable<object[]> Files => Directory
        .GetFiles(Path.Combine(AppContext.BaseDirectory, "facts"), "*.api")
        .Select(file => new object[] { Path.GetFileName(file) });

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void Are_written_by_the_tool_and_not_by_hand(string file)
    {
        var text = Read(file);

        Assert.AreEqual(text, FactFileWriter.Write(FactFileParser.Parse(text)));
    }

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void Hold_what_the_service_list_asks_for(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var wanted = ServiceList.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "services.txt")))
            .Single(service => service.Name == name);

        var operations = FactFileParser.Parse(Read(file)).Operations.Select(operation => operation.Name).ToList();

        CollectionAssert.AreEquivalent(wanted.Operations, operations);
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "facts", file));
}
