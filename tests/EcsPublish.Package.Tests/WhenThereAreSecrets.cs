using System.IO.Compression;
using System.Text;

namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenThereAreSecrets
{
    private const string Secret = "canary-of-a-database-password";
    private const string CallerKey = "canary-of-the-callers-own-aws-key";

    // base64 of "AWS:", how every ECR password begins on the wire.
    private const string RegistryToken = "QVdTO";

    private static readonly TestProject Project = new(new()
    {
        Name = "Keeper",
        Program = """
            Console.WriteLine($"The password has {Environment.GetEnvironmentVariable("DB_PASSWORD")?.Length} characters.");
            Console.WriteLine($"The caller's key: {Environment.GetEnvironmentVariable("AWS_SECRET_ACCESS_KEY") ?? "none"}.");
            """,
        Items = """<EcsSecret Include="DB_PASSWORD" ValueFrom="prod/database" />""",
    });

    private static CommandResult _publish = null!;

    [ClassInitialize]
    public static void Publish(TestContext context)
    {
        var secrets = Project.Workspace.Write("secrets.json", $$"""{ "prod/database": "{{Secret}}" }""");
        using var publish = RunningCommand.Start(
            DotNet.Program,
            Project.Folder,
            ["publish", .. Project.Workspace.ToLocal, $"-p:EcsLocalSecretsFile={secrets}", "-bl:publish.binlog", "-v:diag"],
            new Dictionary<string, string> { ["AWS_SECRET_ACCESS_KEY"] = CallerKey, ["AWS_ACCESS_KEY_ID"] = "AKIAIOSFODNN7EXAMPLE" });
        _publish = publish.WaitForEnd().MustSucceed();
    }

    [TestMethod]
    public void The_container_gets_the_value() => Assert.Contains($"The password has {Secret.Length} characters.", _publish.Output);

    [TestMethod]
    public void The_container_gets_nothing_of_the_callers() => Assert.Contains("The caller's key: none.", _publish.Output);

    [TestMethod]
    public void The_definition_only_refers_to_it() =>
        Assert.Contains(":secret:prod/database", Project.Rendered["containerDefinitions"]![0]!["secrets"]![0]!["valueFrom"]!.GetValue<string>());

    [TestMethod]
    public void None_is_in_the_output() => AssertClean(_publish.Output, "output");

    [TestMethod]
    public void None_is_in_the_binary_log()
    {
        using var log = new GZipStream(File.OpenRead(Path.Combine(Project.Folder, "publish.binlog")), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        log.CopyTo(bytes);
        var text = Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);

        Assert.Contains("Registered task definition", text);
        AssertClean(text, "publish.binlog");
    }

    [TestMethod]
    public void None_is_in_a_file_of_the_project()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Project.Folder, "obj"), "*", SearchOption.AllDirectories).ToList();

        Assert.Contains(Path.Combine(Project.EcsFolder, "result.json"), files);
        foreach (var file in files)
        {
            AssertClean(Encoding.UTF8.GetString(File.ReadAllBytes(file)), file);
        }
    }

    private static void AssertClean(string text, string where)
    {
        foreach (var secret in new[] { Secret, CallerKey, Project.Local.SecretAccessKey, RegistryToken })
        {
            Assert.IsFalse(text.Contains(secret, StringComparison.Ordinal), $"{secret} is in {where}");
        }
    }
}
