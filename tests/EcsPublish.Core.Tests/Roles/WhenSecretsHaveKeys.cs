using System.Text.Json.Nodes;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Running;

namespace EcsPublish.Core.Tests.Roles;

[TestClass]
public sealed class WhenSecretsHaveKeys : ScriptedRunTest
{
    private const string Prefix = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:";

    [TestMethod]
    public async Task A_key_of_the_customers_is_known_however_the_secret_is_given()
    {
        Aws.On("DescribeSecret", request => (string?)request["SecretId"] == $"{Prefix}mail-AbCdEf"
            ? ScriptedAnswer.Json(new JsonObject { ["ARN"] = $"{Prefix}mail-AbCdEf", ["KmsKeyId"] = "alias/team" })
            : ScriptedAnswer.Json(new JsonObject { ["ARN"] = (string?)request["SecretId"] }));

        var keys = await FindAsync(
            [new("db", $"{Prefix}db-AbCdEf", "key-1"), new("plain", $"{Prefix}plain-AbCdEf", null)], $"{Prefix}mail-AbCdEf", $"{Prefix}other-AbCdEf");

        Assert.AreEqual("db-AbCdEf=key-1 mail-AbCdEf=alias/team", string.Join(' ', keys.Select(key => $"{key.Key[Prefix.Length..]}={key.Value}")));
        Assert.AreEqual(2, Aws.CallsOf("DescribeSecret"));
    }

    [TestMethod]
    [DataRow("AccessDeniedException")]
    [DataRow("ResourceNotFoundException")]
    public async Task A_secret_that_cannot_be_seen_has_no_key_that_is_known(string code)
    {
        Aws.On("DescribeSecret", ScriptedAnswer.Error(code, "No."));

        Assert.IsEmpty(await FindAsync([], $"{Prefix}mail-AbCdEf"));
    }

    private async Task<IReadOnlyDictionary<string, string>> FindAsync(IReadOnlyList<FoundSecret> named, params string[] arns)
    {
        using var session = Aws.Open();
        return await SecretKeys.FindAsync(new SecretDirectory(session, Cancellation), named, arns);
    }
}
