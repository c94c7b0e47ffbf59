using System.Text;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Tests.TaskDefinitions;

[TestClass]
public sealed class WhenTheFileIsFaulty
{
    public static IEnumerable<object[]> Faults => FaultyFile.All.Select(fault => new object[] { fault.Code, fault.Text, fault.Line, fault.Says });

    [TestMethod]
    [DynamicData(nameof(Faults))]
    public void One_diagnostic_says_where_and_what(string code, string text, int line, string says)
    {
        var diagnostic = Reading.Read(text).Diagnostics.Single();

        Assert.AreEqual(code, diagnostic.Code);
        Assert.AreEqual(line, diagnostic.Line);
        Assert.EndsWith("task.json", diagnostic.File);
        Assert.Contains(says, diagnostic.Text);
    }

    [TestMethod]
    public void All_faults_are_said_at_once()
    {
        var file = Reading.Read("""{ "famly": "a", "cpus": 1, "containerDefinitions": [{ "cpu": "x", "healthCheck": { "command": [] } }] }""");

        Assert.AreEqual("ECS3005 ECS3005 ECS3006 ECS3008", string.Join(' ', file.Diagnostics.Select(diagnostic => diagnostic.Code)));
    }

    [TestMethod]
    public void A_file_that_is_not_there_is_one_error()
    {
        var diagnostic = TaskDefinitionFile.Read(Path.Combine(Path.GetTempPath(), "no-such-folder", "task.json")).Diagnostics.Single();

        Assert.AreEqual("ECS3001", diagnostic.Code);
    }

    [TestMethod]
    public void A_folder_is_one_error()
    {
        var diagnostic = TaskDefinitionFile.Read(Path.GetTempPath()).Diagnostics.Single();

        Assert.AreEqual("ECS3001", diagnostic.Code);
    }

    [TestMethod]
    public void Another_encoding_is_one_error()
    {
        var diagnostic = Reading.Read(Encoding.Unicode.GetBytes("{ \"family\": \"a\" }\u20ac")).Diagnostics.Single();

        Assert.AreEqual("ECS3002", diagnostic.Code);
    }

    [TestMethod]
    public void A_name_of_kilobytes_costs_nothing() =>
        Assert.HasCount(1, Reading.Read($$"""{ "{{new string('x', 500_000)}}": 1 }""").Diagnostics);
}
