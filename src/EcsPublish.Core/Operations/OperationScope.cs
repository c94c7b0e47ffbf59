using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Publishing;
using EcsPublish.Core.Services;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.Operations;

/// <summary>Where an operation looks: the project's settings, and AWS.</summary>
internal sealed record OperationScope(PublishContext Context, AwsSession Aws)
{
    public PublishSettings Settings => Context.Settings;

    public IReporter Reporter => Context.Reporter;

    public TimeProvider Time => Context.Time;

    /// <summary>The cluster's name or ARN.</summary>
    public string Cluster => Settings.Run.Cluster ?? "default";

    /// <summary>The family of the project's task definitions.</summary>
    public string Family => Settings.TaskDefinition.Family;

    /// <summary>The project's service.</summary>
    public ServiceTarget Service => new(Cluster, Settings.Service.Name);

    /// <summary>Whether the project may have a service: one that runs one-off tasks has none, whatever else is called like its family.</summary>
    public bool MayHaveService => Settings.Deploy != DeployKind.Task;

    /// <summary>For messages: <c>cluster default (account 123456789012, eu-west-1)</c>.</summary>
    public string Place => $"cluster {Resource.NameOf(Cluster)} (account {Aws.Identity.Account}, {Aws.Identity.Region})";

    /// <summary>A line of the story.</summary>
    public void Say(string line) => Reporter.Say(Importance.High, line);
}
