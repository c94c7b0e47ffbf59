using Amazon.ECS;
using Amazon.ECS.Model;
using Microsoft.Extensions.Time.Testing;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenTasksAreLookedUp : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(50));
    private readonly TestEcs _ecs;

    public WhenTasksAreLookedUp()
    {
        _ecs = new(_time);
        _ecs.Service.RegisterTaskDefinition(TestEcs.Definition(_ecs.Script("exit 0")));
    }

    public ValueTask DisposeAsync() => _ecs.DisposeAsync();

    [TestMethod]
    public void An_unknown_one_is_missing_under_its_full_name()
    {
        var answer = _ecs.Service.DescribeTasks(new() { Tasks = ["0123"] });

        Assert.IsEmpty(answer.Tasks);
        Assert.AreEqual("arn:aws:ecs:us-east-1:000000000000:task/default/0123 MISSING", $"{answer.Failures[0].Arn} {answer.Failures[0].Reason}");
    }

    [TestMethod]
    public async Task A_stopped_one_is_visible_for_an_hour()
    {
        var task = _ecs.Service.RunTask(TestEcs.RunRequest()).Tasks.Single();
        await _ecs.EndOfAsync(task);

        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.HasCount(1, Describe(task).Tasks);

        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.AreEqual("MISSING", Describe(task).Failures.Single().Reason);
    }

    [TestMethod]
    public async Task They_are_listed_by_wanted_state_family_and_starter()
    {
        var mine = TestEcs.RunRequest();
        mine.StartedBy = "me";
        var stopped = _ecs.Service.RunTask(mine).Tasks.Single();
        await _ecs.EndOfAsync(stopped);
        _ecs.Service.Faults.Add(new(Faults.TaskFaultKind.Stuck));
        var waiting = _ecs.Service.RunTask(TestEcs.RunRequest()).Tasks.Single();

        CollectionAssert.AreEqual((string[])[waiting.TaskArn], List(new()));
        CollectionAssert.AreEqual((string[])[stopped.TaskArn], List(new() { DesiredStatus = DesiredStatus.STOPPED }));
        CollectionAssert.AreEqual((string[])[stopped.TaskArn], List(new() { DesiredStatus = DesiredStatus.STOPPED, StartedBy = "me" }));
        CollectionAssert.AreEqual((string[])[waiting.TaskArn], List(new() { Family = "test" }));
        Assert.IsEmpty(List(new() { Family = "tes" }));
    }

    [TestMethod]
    public void The_starter_is_the_only_filter_or_none()
    {
        var error = Assert.ThrowsExactly<AwsError>(() => List(new() { Family = "test", StartedBy = "me" }));

        Assert.AreEqual("InvalidParameterException", error.Code);
    }

    [TestMethod]
    public void Tags_are_shown_when_asked_for_and_those_of_the_request_win()
    {
        var definition = TestEcs.Definition(TestEcs.Container("image"));
        (definition.Family, definition.Tags) = ("tagged", [new() { Key = "a", Value = "definition" }, new() { Key = "b", Value = "definition" }]);
        _ecs.Service.RegisterTaskDefinition(definition);
        var request = TestEcs.RunRequest("tagged");
        (request.Tags, request.PropagateTags) = ([new() { Key = "a", Value = "request" }], PropagateTags.TASK_DEFINITION);

        var task = _ecs.Service.RunTask(request).Tasks.Single();

        var tags = _ecs.Service.DescribeTasks(new() { Tasks = [task.TaskArn], Include = ["TAGS"] }).Tasks.Single().Tags;
        Assert.AreEqual("a=request b=definition", string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}")));
        Assert.IsEmpty(Describe(task).Tasks.Single().Tags);
    }

    [TestMethod]
    public void A_repeated_client_token_starts_nothing_new()
    {
        var request = TestEcs.RunRequest();
        (request.ClientToken, request.Count) = ("token", 2);

        var first = _ecs.Service.RunTask(request).Tasks.ConvertAll(task => task.TaskArn);
        var second = _ecs.Service.RunTask(request).Tasks.ConvertAll(task => task.TaskArn);

        Assert.HasCount(2, first);
        CollectionAssert.AreEqual(first, second);
        request.Count = 1;
        Assert.AreEqual("ConflictException", Assert.ThrowsExactly<AwsError>(() => _ecs.Service.RunTask(request)).Code);
    }

    private DescribeTasksResponse Describe(Amazon.ECS.Model.Task task) => _ecs.Service.DescribeTasks(new() { Tasks = [task.TaskArn] });

    private List<string> List(ListTasksRequest request) => _ecs.Service.ListTasks(request).TaskArns;
}
