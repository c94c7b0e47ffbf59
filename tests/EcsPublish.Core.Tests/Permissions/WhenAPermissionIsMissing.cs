using System.IO.Enumeration;
using System.Text.RegularExpressions;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Permissions;
using EcsPublish.Core.Tests.Messages;
using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Permissions;

/// <summary>Takes one statement after another out of the policy. Each time the publish has to fail for want of just that action.</summary>
[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed partial class WhenAPermissionIsMissing : PolicyTest
{
    public static IEnumerable<string> OfATask => StatementsOf("Task").Select(statement => statement.Action.Name);

    public static IEnumerable<string> OfAService => StatementsOf("Service").Select(statement => statement.Action.Name);

    [TestMethod]
    [DynamicData(nameof(OfATask))]
    public async Task The_publish_of_a_task_names_it(string action)
    {
        Take(action, "Task");

        AssertNamed(action, "Task", action == "ecs:StopTask" ? await TimeOutAsync() : await RunTaskAsync("echo Hello"));
    }

    [TestMethod]
    [DynamicData(nameof(OfAService))]
    public async Task The_publish_of_a_service_names_it(string action)
    {
        if (action == "ecs:UpdateService")
        {
            await DeployAsync(Serves);
            Project.Set("EcsDesiredCount", "2");
        }

        Take(action, "Service");

        AssertNamed(action, "Service", await DeployAsync(action == "ecs:DescribeTasks" ? Crashes : Serves));
    }

    [TestMethod]
    [DynamicData(nameof(OfAService))]
    public async Task A_check_beforehand_names_it(string action)
    {
        var settings = Project.Set("EcsDeploy", "Service").Set("EcsLocal", "true").ParseValid();
        Take(action, "Service", maySimulate: true);

        var report = await new PermissionCheck().RunAsync(Cloud.Session, settings, Cancellation);

        Assert.IsEmpty(report.Notes);
        var statement = StatementsOf("Service").Single(statement => statement.Action.Name == action);
        Assert.AreEqual(
            $"arn:aws:iam::000000000000:user/local may not call {action} on {string.Join(", ", statement.Resources)}: no policy allows it. "
            + "This publish needs it; `dotnet build -t:EcsPolicy` prints a policy with all that it needs.",
            report.Problems.Single().Text);
    }

    [TestMethod]
    [DataRow("ecs:RunTask")]
    [DataRow("ecs:DescribeClusters")]
    public async Task A_publish_that_may_simulate_names_it_once_and_changes_nothing(string action)
    {
        Take(action, "Task", maySimulate: true);

        var reporter = await RunTaskAsync("echo Hello");

        StringAssert.StartsWith(reporter.Diagnostics.Single().Text, $"arn:aws:iam::000000000000:user/local may not call {action} on ");
        Assert.IsEmpty(Cloud.Changes);
    }

    // The revision before is thought of as well, so it is the publish after the next that removes the policy.
    [TestMethod]
    public async Task So_it_is_when_a_secret_is_needed_no_more()
    {
        await RunTaskAsync("echo Hello");
        Project = new TestProject();
        await RunTaskAsync("echo Hello");
        Take("iam:DeleteRolePolicy", "Task", new TestProject());

        var reporter = await RunTaskAsync("echo Hello");

        StringAssert.Contains(
            reporter.Diagnostics.Single(diagnostic => diagnostic.IsError).Text, "may not call iam:DeleteRolePolicy on arn:aws:iam::000000000000:role/ecsTaskExecutionRole: ");
    }

    // The task outlives its time, so the publish wants to stop it.
    private Task<RecordingReporter> TimeOutAsync()
    {
        Project.Set("EcsTimeout", "00:00:02");
        return RunTaskAsync("exec sleep 600");
    }

    // Who may simulate policies hears of it beforehand, and not from the service itself.
    private void Take(string action, string deploy, TestProject? project = null, bool maySimulate = false)
    {
        var settings = (project ?? WithSecret()).Set("EcsDeploy", deploy).Set("EcsLocal", "true").ParseValid();
        var permissions = PermissionsOf(settings);
        var rest = new PolicyDocument([.. permissions.Needed.Where(permission => permission.Action.Name != action)]);
        var useful = permissions.Useful.Where(permission => maySimulate || permission.Action != Actions.SimulatePrincipalPolicy);
        Cloud.Server.Policies.Enforce(rest.Text, new PolicyDocument([.. useful]).Text);
    }

    private static void AssertNamed(string action, string deploy, RecordingReporter reporter)
    {
        var errors = reporter.Diagnostics.Where(diagnostic => diagnostic.IsError && diagnostic.Code.StartsWith("ECS6", StringComparison.Ordinal)).ToList();
        Assert.HasCount(1, errors, string.Join('\n', reporter.Diagnostics));
        var sentence = Sentence().Match(errors[0].Text);
        Assert.AreEqual(action, sentence.Groups["action"].Value, errors[0].Text);
        Assert.AreEqual("arn:aws:iam::000000000000:user/local", sentence.Groups["who"].Value);
        var statement = StatementsOf(deploy).Single(permission => permission.Action.Name == action);
        Assert.IsTrue(statement.Resources.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, sentence.Groups["resource"].Value)), errors[0].Text);
    }

    private static IReadOnlyList<Permission> StatementsOf(string deploy) =>
        PermissionsOf(WithSecret().Set("EcsDeploy", deploy).Set("EcsLocal", "true").ParseValid()).Needed;

    [GeneratedRegex(@"(?<who>arn:\S+) may not call (?<action>\S+) on (?<resource>\S+): ")]
    private static partial Regex Sentence();
}
