using EcsPublish.Core.Messages;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Roles;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Running;
using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Roles;

[TestClass]
public sealed class WhenIamRefusesAPolicy : ScriptedRunTest
{
    private static readonly RoleReference Reference = new("EcsTaskRole", "hello-task");

    private readonly string _file = Path.GetTempFileName();

    [TestCleanup]
    public void Clean() => File.Delete(_file);

    [TestMethod]
    [DataRow("MalformedPolicyDocument", "Resource arn:x must be in ARN format or \"*\".", 400)]
    [DataRow("LimitExceeded", "Maximum policy size of 10240 bytes exceeded for role hello-task", 409)]
    public async Task Its_words_are_passed_on_with_the_item(string code, string message, int status)
    {
        Aws.On("PutRolePolicy", ScriptedAnswer.QueryError(code, message, status));

        var failure = await Assert.ThrowsExactlyAsync<PublishException>(EnsureAsync);

        Assert.AreEqual("ECS6063", failure.Diagnostic.Code);
        StringAssert.StartsWith(failure.Message, $"IAM does not take EcsTaskRolePolicy '{_file}' for role hello-task: {message.TrimEnd('.')}. ");
    }

    private async Task EnsureAsync()
    {
        await File.WriteAllTextAsync(_file, """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "a:b", "Resource": "arn:x" } }""", Cancellation);
        var settings = new TestProject().Set("EcsTaskRole", "hello-task").Add("EcsTaskRolePolicy", _file).ParseValid();
        var ours = new RoleState(Reference, "arn:aws:iam::123456789012:role/hello-task") { Tags = OwnershipTags.For(settings), Policies = new RolePolicies(new Dictionary<string, string>(), [], null) };
        using var session = Aws.Open();
        await new RoleWriter(session, settings, Run.Reporter).EnsureAsync(new TaskRole(Reference, settings, "123456789012"), ours, Cancellation);
    }
}
