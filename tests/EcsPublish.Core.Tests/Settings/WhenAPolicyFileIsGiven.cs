using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Tests.Settings;

[TestClass]
public sealed class WhenAPolicyFileIsGiven
{
    /// <summary>The codes that need a file to be reached.</summary>
    internal static readonly string[] Codes = ["ECS1714", "ECS1715", "ECS1716", "ECS1717"];

    private const string Statement = """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ecs-policy-");
    private readonly TestProject _project = new TestProject().Set("EcsTaskRole", "hello-task");

    [TestCleanup]
    public void Clean() => _folder.Delete(recursive: true);

    [TestMethod]
    public void Its_policy_is_taken_without_comments()
    {
        Add("read.json", """
            {
              // What the application reads.
              "Version": "2012-10-17",
              "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::b/*", }],
            }
            """);

        var policy = Assert.ContainsSingle(_project.ParseValid().TaskDefinition.TaskRolePolicies);

        Assert.AreEqual("read.json", policy.FileName);
        Assert.AreEqual(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"arn:aws:s3:::b/*"}]}""", policy.Document);
    }

    [TestMethod]
    public void A_managed_policy_beside_it_keeps_its_ARN()
    {
        Add("read.json", Policy(Statement));
        _project.Add("EcsTaskRolePolicy", "arn:aws:iam::123456789012:policy/team/queue");

        var policies = _project.ParseValid().TaskDefinition.TaskRolePolicies;

        Assert.AreEqual(new TaskRolePolicySetting("arn:aws:iam::123456789012:policy/team/queue"), policies[1]);
    }

    [TestMethod]
    public void A_mistake_in_its_JSON_is_reported_at_its_line()
    {
        var path = Add("read.json", "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n}");

        var error = TheOnlyError();

        Assert.AreEqual(("ECS1714", path, 4), (error.Code, error.File, error.Line));
        StringAssert.StartsWith(error.Text, $"EcsTaskRolePolicy '{path}' is not JSON at line 4, column 1: ");
    }

    [TestMethod]
    [DataRow("[]", "it holds a list instead of an object with Version and Statement", 1)]
    [DataRow("{\n\"Version\": \"2012-10-17\" }", "it has no Statement", 1)]
    [DataRow("{\n\"Version\": \"2012-10-17\",\n\"Statement\": [] }", "it has no Statement", 1)]
    [DataRow("{ \"Statement\":\n " + Statement + " }", "its Version must be \"2012-10-17\"", 1)]
    [DataRow("{ \"Version\":\n \"2012\", \"Statement\": " + Statement + " }", "its Version must be \"2012-10-17\"", 2)]
    [DataRow("{ \"Version\": \"2012-10-17\", \"Statement\": [\n\"x\"] }", "a Statement is the text 'x' instead of an object", 2)]
    [DataRow("{ \"Version\": \"2012-10-17\", \"Statement\": [\n{ \"Action\": \"a:b\", \"Resource\": \"*\" }] }", "the Effect must be \"Allow\" or \"Deny\"", 2)]
    [DataRow("{ \"Version\": \"2012-10-17\", \"Statement\": [\n{ \"Effect\": \"Allow\", \"Resource\": \"*\" }] }", "a Statement must have either Action or NotAction", 2)]
    [DataRow("{ \"Version\": \"2012-10-17\", \"Statement\": { \"Effect\": \"Allow\", \"NotAction\": \"a:b\" } }", "a Statement must have either Resource or NotResource", 1)]
    [DataRow("{ \"Version\": \"2012-10-17\", \"Statement\": { \"Effect\": \"Allow\", \"NotAction\":\n[1], \"Resource\": \"*\" } }", "NotAction must be a text or a list of texts", 2)]
    [DataRow("{ \"Version\": \"2012-10-17\", \"Statement\": { \"Effect\": \"Allow\", \"Actions\":\n\"a:b\", \"Action\": \"a:b\", \"Resource\": \"*\" } }", "IAM knows no 'Actions' there", 2)]
    [DataRow("{ \"Version\": \"2012-10-17\", \"Statement\": { \"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"a:b\", \"Resource\": \"*\" } }",
        "a role's policy has no Principal: it says what the role may do, and the trust policy says who the role is for", 1)]
    [DataRow("{ \"Version\": \"2012-10-17\", \"Statement\": { \"Effect\": \"Allow\", \"Condition\": 1, \"Action\": \"a:b\", \"Resource\": \"*\" } }", "the Condition must be an object", 1)]
    public void What_IAM_would_refuse_is_said_before(string content, string fault, int line)
    {
        var path = Add("read.json", content);

        var error = TheOnlyError();

        Assert.AreEqual($"ECS1715: EcsTaskRolePolicy '{path}' is not a policy that IAM takes: {fault}. Correct the file.", $"{error.Code}: {error.Text}");
        Assert.AreEqual((path, line), (error.File, error.Line));
    }

    [TestMethod]
    public void Two_files_of_one_name_would_be_one_policy()
    {
        var first = Add("read.json", Policy(Statement));
        _folder.CreateSubdirectory("other");
        Add(Path.Combine("other", "read.json"), Policy(Statement));

        var error = TheOnlyError();

        Assert.AreEqual("ECS1716", error.Code);
        StringAssert.Contains(error.Text, $" has the file name of '{first}', ");
    }

    [TestMethod]
    [DataRow(300)]
    [DataRow(30_000)]
    public void More_than_IAM_takes_is_an_error(int statements)
    {
        Add("read.json", Policy([.. Enumerable.Repeat(Statement, statements)]));

        var error = TheOnlyError();

        Assert.AreEqual("ECS1717", error.Code);
        StringAssert.Contains(error.Text, "longer than the 10240 characters that IAM takes");
    }

    private string Add(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        _project.Add("EcsTaskRolePolicy", path);
        return path;
    }

    private Diagnostic TheOnlyError() => Assert.ContainsSingle(_project.Parse().Diagnostics);

    private static string Policy(params string[] statements) => $$"""{ "Version": "2012-10-17", "Statement": [{{string.Join(',', statements)}}] }""";
}
