namespace EcsPublish.Core.Preflight;

/// <summary>One thing that is looked at before a publish creates anything. It only reads.</summary>
internal interface IPreflightCheck
{
    /// <summary>What is looked at, for the reader of a detailed log.</summary>
    string Name { get; }

    /// <summary>Looks.</summary>
    /// <returns>What there is to say; nothing when all is well.</returns>
    /// <exception cref="Messages.PublishException">It could not look, and the publish cannot do without.</exception>
    Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation);
}
