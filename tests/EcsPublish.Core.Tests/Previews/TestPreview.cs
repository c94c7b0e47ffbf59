using System.Text.Json.Nodes;
using EcsPublish.Core.Previews;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Results;
using EcsPublish.Core.Settings;
using EcsPublish.Core.Tests.Aws;
using EcsPublish.Core.Tests.Messages;
using EcsPublish.Core.Tests.Publishing;
using EcsPublish.Core.Tests.Settings;

namespace EcsPublish.Core.Tests.Previews;

/// <summary>A dry run or a plan, as the engine serves it.</summary>
internal sealed class TestPreview
{
    private readonly PublishSettings _settings;

    private TestPreview(PublishSettings settings) => _settings = settings;

    public PublishRecord Record { get; } = new();

    public RecordingReporter Reporter { get; } = new();

    public bool IsGreen { get; private set; }

    /// <summary>result.json.</summary>
    public JsonNode Result => JsonNode.Parse(File.ReadAllText(_settings.Project.ResultFile))!;

    /// <summary>A file that was rendered.</summary>
    public JsonNode Rendered(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(_settings.Project.OutputFolder, name)))!;

    /// <summary>A plan against an AWS in a box.</summary>
    public static Task<TestPreview> PlanAsync(LocalCloud cloud, TestProject project, string script, CancellationToken cancellation) => RunAsync(
        project.Set("EcsPlan", "true").Set("EcsLocal", "true"), cloud, cloud.PathOf(""), script, cancellation);

    /// <summary>A dry run, with no AWS anywhere.</summary>
    public static Task<TestPreview> DryRunAsync(string folder, TestProject project, string script, CancellationToken cancellation) => RunAsync(
        project.Set("EcsDryRun", "true"), new NoAws(), folder, script, cancellation);

    private static Task<TestPreview> RunAsync(TestProject project, ILocalAws aws, string folder, string script, CancellationToken cancellation) =>
        RunAsync(project, aws, folder, new ShellApp(Path.Combine(folder, "publish"), script).Image, cancellation);

    /// <summary>A plan or a dry run of what the image phase is told.</summary>
    public static async Task<TestPreview> RunAsync(TestProject project, ILocalAws aws, string folder, ProjectInput image, CancellationToken cancellation)
    {
        var preview = new TestPreview(project.Set("OutputFolder", Path.Combine(folder, "obj")).ParseValid());
        using var claims = new ClaimRegister(Path.Combine(folder, "claims"));
        var context = new PublishContext
        {
            Id = "20261125-094512-3f9c2a7b",
            Settings = preview._settings,
            Reporter = preview.Reporter,
            Local = aws,
            Claims = claims,
            Environment = new Dictionary<string, string>(),
        };
        using var flow = new PreviewFlow(context, preview.Record, cancellation);
        preview.IsGreen = await flow.RunAsync(image, cancellation);
        return preview;
    }

    /// <summary>Whoever asks a dry run's AWS for anything fails.</summary>
    private sealed class NoAws : ILocalAws
    {
        public Task<Core.Aws.AwsEndpoint> EnsureAsync(LocalSettings settings, Core.Messages.IReporter reporter, CancellationToken cancellation) =>
            throw new AssertFailedException("A dry run asked for AWS.");

        public Task<string?> AddressOfAsync(LocalSettings settings, string serviceArn, CancellationToken cancellation) =>
            throw new AssertFailedException("A dry run asked for AWS.");
    }
}
