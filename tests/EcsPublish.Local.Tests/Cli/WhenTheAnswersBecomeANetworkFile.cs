using System.Text.Json.Nodes;

namespace EcsPublish.Local.Tests.Cli;

/// <summary>What the <c>aws</c> command prints of one account is the network of another.</summary>
[TestClass]
[TestCategory("aws-cli")]
public sealed class WhenTheAnswersBecomeANetworkFile : LocalTest
{
    private static readonly string[] Commands = ["describe-vpcs", "describe-subnets", "describe-route-tables", "describe-internet-gateways", "describe-security-groups"];

    [TestMethod]
    public async Task They_are_answered_again_word_for_word()
    {
        if (!AwsCli.IsInstalled) Assert.Inconclusive("The aws command is not on PATH.");
        var before = await DescribeAsync();

        await File.WriteAllTextAsync(Path.Combine(Local.Folder, "network.json"), before.ToJsonString(), Cancellation);

        Assert.AreEqual(before.ToJsonString(), (await DescribeAsync()).ToJsonString());
        Assert.HasCount(5, before);
    }

    private async Task<JsonObject> DescribeAsync()
    {
        var aws = new AwsCli(Local);
        JsonObject all = [];
        foreach (var command in Commands)
        {
            var (name, value) = (await aws.RunAsync(["ec2", command], Cancellation))!.AsObject().Single();
            all[name] = value!.DeepClone();
        }

        return all;
    }
}
