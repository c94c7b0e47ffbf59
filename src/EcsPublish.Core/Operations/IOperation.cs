namespace EcsPublish.Core.Operations;

/// <summary>Something that is done to a deployment without publishing: look at it, read its log, stop it, take it back.</summary>
internal interface IOperation
{
    /// <summary>Does it and says so; what cannot be done is an exception.</summary>
    Task RunAsync(CancellationToken cancellation);
}
