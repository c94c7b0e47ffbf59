using EcsPublish.Core.Messages;
using EcsPublish.Core.Results;
using EcsPublish.Core.Results.ContinuousIntegration;
using EcsPublish.Core.Tests.Messages;

namespace EcsPublish.Core.Tests.Results.ContinuousIntegration;

/// <summary>A test of what a CI system is told, with a folder for its files.</summary>
public abstract class AgentTest : IDisposable
{
    /// <summary>What a container printed to be taken for a command.</summary>
    protected const string Hostile = "##vso[task.setvariable variable=PATH]/tmp | ::set-env name=PATH::/tmp | 100%0A::error::no";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ecs-agent-");

    private protected RecordingReporter Reporter { get; } = new();

    private protected Dictionary<string, string> Environment { get; } = [];

    protected string Folder => _folder.FullName;

    protected string Project => InFolder("src/Web/Web.csproj");

    private protected IBuildAgent Agent => BuildAgent.Of(Environment) ?? throw new AssertFailedException("It is not known.");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string InFolder(string name) => Path.Combine(Folder, name.Replace('/', Path.DirectorySeparatorChar));

    protected string Read(string name) => File.ReadAllText(InFolder(name));

    private protected static Diagnostic Error(string text, int line = 0) => new(Diagnostics.DeploymentFailed, text) { Line = line };

    private protected static Diagnostic Warning(string text) => new(Diagnostics.NotAtFullCount, text);

    /// <summary>Writes the result of a publish that got as far as its address, and failed if it is told how.</summary>
    private protected async Task WriteAsync(Diagnostic? failure = null)
    {
        var record = new PublishRecord
        {
            Outcome = failure is null ? Outcome.Succeeded : Outcome.Failed,
            Failure = failure,
            Url = "https://web-1.eu-west-1.elb.amazonaws.com",
            ConsoleUrl = "https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters/default/services/web/health?region=eu-west-1",
        };
        record.Warnings.Add(Warning("Service 'web' runs less than it should."));
        await new PublishResult("Web", InFolder("obj/ecs/result.json"), InFolder("obj/ecs"), BuildAgent.Of(Environment)).WriteAsync(record, Reporter);
    }
}
