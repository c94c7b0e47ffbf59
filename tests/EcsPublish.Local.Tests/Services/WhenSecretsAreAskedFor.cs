using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;

namespace EcsPublish.Local.Tests.Services;

[TestClass]
public sealed class WhenSecretsAreAskedFor : LocalTest
{
    private const string Arn = "arn:aws:secretsmanager:us-east-1:000000000000:secret:";

    private protected override LocalOptions Options(LocalOptions options)
    {
        var file = Path.Combine(options.Folder, "secrets.json");
        File.WriteAllText(file, """{ "db": { "user": "app", "password": "p" }, "plain": "text", "/app/key": "parameter" }""");
        return options with { SecretsFile = file };
    }

    [TestMethod]
    public async Task A_name_gives_an_ARN_that_gives_the_value()
    {
        using var client = new AmazonSecretsManagerClient(Local.Credentials, Local.Config<AmazonSecretsManagerConfig>());

        var described = await client.DescribeSecretAsync(new DescribeSecretRequest { SecretId = "plain" }, Cancellation);
        var value = await client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = described.ARN }, Cancellation);

        Assert.MatchesRegex($"^{Arn}plain-[A-Za-z0-9]{{6}}$", described.ARN);
        Assert.AreEqual("text", value.SecretString);
    }

    [TestMethod]
    public async Task A_missing_one_is_not_found()
    {
        using var client = new AmazonSecretsManagerClient(Local.Credentials, Local.Config<AmazonSecretsManagerConfig>());

        await Assert.ThrowsExactlyAsync<ResourceNotFoundException>(
            () => client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "nope" }, Cancellation));
    }

    [TestMethod]
    public async Task Parameters_come_beside_the_names_that_are_none()
    {
        using var client = new AmazonSimpleSystemsManagementClient(Local.Credentials, Local.Config<AmazonSimpleSystemsManagementConfig>());

        var got = await client.GetParametersAsync(new GetParametersRequest { Names = ["/app/key", "/nope"] }, Cancellation);

        Assert.AreEqual("parameter", got.Parameters.Single().Value);
        Assert.AreEqual("/nope", got.InvalidParameters.Single());
    }

    [TestMethod]
    public async Task A_container_gets_one_member_of_a_secret()
    {
        using var client = new AmazonSecretsManagerClient(Local.Credentials, Local.Config<AmazonSecretsManagerConfig>());
        var arn = (await client.DescribeSecretAsync(new DescribeSecretRequest { SecretId = "db" }, Cancellation)).ARN;

        Assert.AreEqual("p", Local.Server.Context.Secrets.Find($"{arn}:password::"));
        Assert.IsNull(Local.Server.Context.Secrets.Find($"{arn}:nope::"));
    }

    [TestMethod]
    [DataRow("/app/key", "parameter")]
    [DataRow("arn:aws:ssm:us-east-1:000000000000:parameter/app/key", "parameter")]
    [DataRow("plain", "text")]
    [DataRow("nope", null)]
    public void A_container_gets_parameters_by_name_and_by_ARN(string valueFrom, string? expected) =>
        Assert.AreEqual(expected, Local.Server.Context.Secrets.Find(valueFrom));
}
