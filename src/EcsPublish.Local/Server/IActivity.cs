namespace EcsPublish.Local.Server;

/// <summary>Something that keeps the server alive while it goes on, though no request comes.</summary>
internal interface IActivity
{
    /// <summary>Whether a one-off task runs.</summary>
    bool IsBusy { get; }
}
