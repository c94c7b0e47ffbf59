namespace EcsPublish.Protocol;

/// <summary>One line down to the engine: do this for that publish.</summary>
/// <param name="Id">Counts up from 1 on one connection; the result carries it back.</param>
/// <param name="Publish">The publish this is about; many share one engine.</param>
/// <param name="Method">One of <see cref="EngineMethod"/>.</param>
/// <param name="Input">What the build hands over, or null.</param>
internal sealed record EngineRequest(int Id, string Publish, string Method, BuildInput? Input = null);

/// <summary>What can be asked for, in the order of a publish.</summary>
internal static class EngineMethod
{
    /// <summary>Check the settings and begin to read from AWS. Input: the project.</summary>
    public const string Start = "start";

    /// <summary>Make the repository to which the SDK pushes by itself, and check that the SDK can log in there.</summary>
    public const string Destination = "destination";

    /// <summary>Build the image and push what is missing. Input: the image's description.</summary>
    public const string Image = "image";

    /// <summary>Render the task definition; register it unless it is registered already.</summary>
    public const string Definition = "definition";

    /// <summary>Run the task; answers when ECS has taken it.</summary>
    public const string Run = "run";

    /// <summary>Stream the task's life and log until it has stopped.</summary>
    public const string Wait = "wait";

    /// <summary>Run the release task to its end, before the service is touched.</summary>
    public const string Release = "release";

    /// <summary>Create or update the service; answers when ECS has taken it.</summary>
    public const string Deploy = "deploy";

    /// <summary>Wait until the service's deployment is complete, or has failed.</summary>
    public const string WaitService = "wait-service";

    /// <summary>Write result.json; report the error of a task or a deployment that failed.</summary>
    public const string Finish = "finish";

    /// <summary>Instead of all phases after the first: a dry run or a plan, which change nothing. Input: the image's description.</summary>
    public const string Preview = "preview";

    /// <summary>Give up what is under way for this publish: its task is stopped.</summary>
    public const string Cancel = "cancel";

    /// <summary>Not a publish: <c>operation/Status</c> and its like. Input: the project.</summary>
    public const string OperationPrefix = "operation/";

    /// <summary>Stop what a publish left behind whose engine is gone. Input: the project.</summary>
    public const string Reap = "reap";
}
