using Amazon.ECS.Model;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Ecs;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenAContainerLooksAtItsEnvironment : IAsyncDisposable
{
    private static readonly string[] Canaries = ["AWS_SECRET_ACCESS_KEY", "CI", "MSBUILDCANARY", "DOTNET_STARTUP_HOOKS_CANARY"];

    private readonly TestEcs _ecs = new();

    public ValueTask DisposeAsync() => _ecs.DisposeAsync();

    [TestMethod]
    public async Task Nothing_of_the_callers_is_there()
    {
        foreach (var canary in Canaries)
            Environment.SetEnvironmentVariable(canary, "leaked");

        var variables = await EnvironmentOfAsync(_ecs.Script("env"));

        Assert.DoesNotContain("leaked", variables.Values);
        CollectionAssert.AreEquivalent(
            (string[])["PATH", "HOME", "TMPDIR", "TMP", "TEMP", "DOTNET_ROOT"],
            variables.Keys.Except(["PWD", "OLDPWD", "SHLVL", "_"]).ToList());
    }

    [TestMethod]
    public async Task Definition_wins_over_image_and_override_over_both()
    {
        var app = _ecs.Script("env", environment: ["A=image", "B=image", "C=image"]);
        app.Environment = [Variable("B", "definition"), Variable("C", "definition")];
        _ecs.Service.RegisterTaskDefinition(TestEcs.Definition(app));
        var request = TestEcs.RunRequest();
        request.Overrides = new() { ContainerOverrides = [new() { Name = "app", Environment = [Variable("C", "override")] }] };

        var task = await _ecs.EndOfAsync(_ecs.Service.RunTask(request).Tasks.Single());

        var variables = Parse(_ecs.Lines(task));
        Assert.AreEqual("image definition override", $"{variables["A"]} {variables["B"]} {variables["C"]}");
    }

    [TestMethod]
    public async Task Dotnet_comes_first_on_its_path_whatever_the_image_says()
    {
        var variables = await EnvironmentOfAsync(_ecs.Script("env", environment: ["PATH=/image/only"]));

        Assert.StartsWith(variables["DOTNET_ROOT"] + ":", variables["PATH"]);
        Assert.DoesNotContain("/image/only", variables["PATH"]);
    }

    [TestMethod]
    public async Task Its_home_and_its_temporary_folder_are_its_own_and_gone_afterwards()
    {
        var variables = await EnvironmentOfAsync(_ecs.Script("touch $HOME/x $TMPDIR/x && env"));

        Assert.AreNotEqual(Environment.GetEnvironmentVariable("HOME"), variables["HOME"]);
        Assert.IsFalse(Directory.Exists(variables["HOME"]));
        Assert.IsFalse(Directory.Exists(variables["TMPDIR"]));
    }

    [TestMethod]
    public async Task A_web_application_is_told_a_free_port_of_this_machine()
    {
        var app = _ecs.Script("env", environment: ["ASPNETCORE_HTTP_PORTS=8080"]);
        app.PortMappings = [new() { ContainerPort = 8080 }];

        var task = await _ecs.RunToEndAsync(app);

        var variables = Parse(_ecs.Lines(task));
        var binding = task.Containers[0].NetworkBindings.Single();
        Assert.AreEqual(8080, binding.ContainerPort);
        Assert.AreEqual($"http://127.0.0.1:{binding.HostPort}", variables["ASPNETCORE_URLS"]);
        Assert.AreEqual($"{binding.HostPort}", variables["PORT"]);
        Assert.IsFalse(variables.ContainsKey("ASPNETCORE_HTTP_PORTS"));
    }

    [TestMethod]
    public async Task Secrets_are_there_with_their_values()
    {
        const string Arn = "arn:aws:secretsmanager:us-east-1:000000000000:secret:db-AbCdEf";
        _ecs.Secrets[Arn] = "from the vault";
        var app = _ecs.Script("env");
        app.Secrets = [new() { Name = "DB", ValueFrom = Arn }];

        var variables = await EnvironmentOfAsync(app);

        Assert.AreEqual("from the vault", variables["DB"]);
    }

    [TestMethod]
    [DataRow("arn:aws:secretsmanager:us-east-1:000000000000:secret:db-AbCdEf", "ResourceNotFoundException: Secrets Manager can't find the specified secret.")]
    [DataRow("/app/db", "invalid parameters: /app/db")]
    public async Task A_secret_without_a_value_keeps_the_task_from_starting(string valueFrom, string expected)
    {
        var app = _ecs.Script("env");
        app.Secrets = [new() { Name = "DB", ValueFrom = valueFrom }];

        var task = await _ecs.RunToEndAsync(app);

        Assert.AreEqual("TaskFailedToStart", task.StopCode.Value);
        Assert.StartsWith("ResourceInitializationError: unable to pull secrets or registry auth", task.StoppedReason);
        Assert.Contains(valueFrom, task.StoppedReason);
        Assert.Contains(expected, task.StoppedReason);
        Assert.IsNull(task.Containers[0].ExitCode);
    }

    private async Task<Dictionary<string, string>> EnvironmentOfAsync(ContainerDefinition app) =>
        Parse(_ecs.Lines(await _ecs.RunToEndAsync(app)));

    private static Dictionary<string, string> Parse(List<string> lines) =>
        lines.Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);

    private static Amazon.ECS.Model.KeyValuePair Variable(string name, string value) => new() { Name = name, Value = value };
}
