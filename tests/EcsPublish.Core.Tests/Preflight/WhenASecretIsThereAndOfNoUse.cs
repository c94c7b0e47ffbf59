using System.Text.Json.Nodes;
using EcsPublish.Core.Preflight;
using EcsPublish.Core.Preflight.Checks;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Tests.Aws;

namespace EcsPublish.Core.Tests.Preflight;

[TestClass]
public sealed class WhenASecretIsThereAndOfNoUse
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task One_that_is_being_deleted_is_an_error_with_the_way_back() => Assert.AreEqual(
        "ECS6037: EcsSecret 'DB' names the secret 'db', which is marked for deletion, so that ECS cannot read it. "
        + "Restore it (aws secretsmanager restore-secret --secret-id db), or name another one.",
        await ProblemAsync(new JsonObject { ["DeletedDate"] = 1_700_000_000 }, "AWSCURRENT"));

    [TestMethod]
    public async Task One_that_was_never_given_a_value_is_an_error() => Assert.AreEqual(
        "ECS6038: EcsSecret 'DB' names the secret 'db', which has no value with the stage AWSCURRENT. "
        + "Give it one: aws secretsmanager put-secret-value --secret-id db --secret-string ...",
        await ProblemAsync(Versions(), "AWSCURRENT"));

    [TestMethod]
    public async Task One_without_the_wanted_stage_is_an_error() =>
        StringAssert.StartsWith(await ProblemAsync(Versions("AWSCURRENT"), "blue"), "ECS6038: EcsSecret 'DB' names the secret 'db', which has no value with the stage blue.");

    [TestMethod]
    [DataRow("AWSCURRENT")]
    [DataRow(null)]
    public async Task One_with_a_value_is_nothing_to_talk_about(string? stage) => Assert.IsNull(await ProblemAsync(Versions("AWSCURRENT"), stage));

    private static JsonObject Versions(params string[] stages) => new()
    {
        ["VersionIdsToStages"] = new JsonObject { ["v1"] = new JsonArray([.. stages.Select(stage => JsonValue.Create(stage))]) },
    };

    private async Task<string?> ProblemAsync(JsonObject answer, string? stage)
    {
        await using var aws = await ScriptedAws.StartAsync(TestContext.CancellationToken);
        aws.On("DescribeSecret", ScriptedAnswer.Json(answer));
        using var session = aws.Open();
        var check = new SecretCheck(session, [new SecretUse("DB", "db", stage)], new SecretDirectory(session, TestContext.CancellationToken));

        var problem = (await check.RunAsync(TestContext.CancellationToken)).Cast<Finding.Problem>().SingleOrDefault()?.Diagnostic;

        return problem is null ? null : $"{problem.Code}: {problem.Text}";
    }
}
