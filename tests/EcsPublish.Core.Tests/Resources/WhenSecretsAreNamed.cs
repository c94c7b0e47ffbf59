using EcsPublish.Core.Messages;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Resources;

[TestClass]
public sealed class WhenSecretsAreNamed : CloudTest
{
    private readonly TestProject _project = new();

    [TestInitialize]
    public void SetSecrets() => Cloud.SetSecrets("""{ "db": { "user": "jane", "password": "x" }, "mail/key": "y" }""");

    [TestMethod]
    public async Task Each_name_becomes_its_ARN_once()
    {
        _project.Add("EcsSecret", "DB_USER", "ValueFrom", "db:user::").Add("EcsSecret", "DB_PASSWORD", "ValueFrom", "db:password::")
            .Add("EcsSecret", "MAIL_KEY", "ValueFrom", "mail/key");

        var secrets = await ResolveAsync();

        Assert.AreSequenceEqual(["db", "mail/key"], secrets.Select(secret => secret.Name));
        StringAssert.StartsWith(secrets[0].Arn, "arn:aws:secretsmanager:us-east-1:000000000000:secret:db-");
        Assert.AreEqual(2, Cloud.Server.RequestCounts["DescribeSecret"]);
    }

    [TestMethod]
    public async Task ARNs_and_parameters_need_no_question()
    {
        _project.Add("EcsSecret", "A", "ValueFrom", "arn:aws:secretsmanager:us-east-1:000000000000:secret:db-abcdef").Add("EcsSecret", "B", "ValueFrom", "ssm:/app/b");

        Assert.IsEmpty(await ResolveAsync());
        Assert.AreEqual(0, Cloud.Server.RequestCounts["DescribeSecret"]);
    }

    [TestMethod]
    public async Task One_that_is_missing_is_an_error_that_names_it()
    {
        _project.Add("EcsSecret", "DB", "ValueFrom", "database");

        var failure = await Assert.ThrowsExactlyAsync<PublishException>(ResolveAsync);

        Assert.AreEqual("ECS6013", failure.Diagnostic.Code);
        StringAssert.StartsWith(
            failure.Message, "EcsSecret 'DB' names the secret 'database', but Secrets Manager has none of that name in account 000000000000, region us-east-1.");
    }

    private Task<IReadOnlyList<FoundSecret>> ResolveAsync() =>
        SecretArns.ResolveAsync(LocalCloud.Identity, new SecretDirectory(Cloud.Session, Cancellation), _project.ParseValid().TaskDefinition);
}
