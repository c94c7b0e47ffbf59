namespace EcsPublish.Images;

/// <summary>An image step failed. The message is one plain sentence of facts and never holds a credential or a signed address.</summary>
public class ImageException : Exception
{
    /// <summary>A failure with its sentence.</summary>
    public ImageException(ImageFailure failure, string message, Exception? inner = null)
        : base(message, inner) => Failure = failure;

    /// <summary>The kind of failure.</summary>
    public ImageFailure Failure { get; }

    /// <summary>The registry's host as the user names it, when one was involved.</summary>
    public string? Registry { get; init; }

    /// <summary>The repository in that registry, when one was involved.</summary>
    public string? Repository { get; init; }

    /// <summary>What the request was for, when a registry refused it.</summary>
    public RegistryUse? Use { get; internal set; }

    /// <summary>The HTTP status, when there was an answer.</summary>
    public int? StatusCode { get; init; }

    /// <summary>How long the registry asked to wait.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>True once a retry loop used up its tries, so that an outer loop does not start over.</summary>
    internal bool IsFinal { get; set; }

    /// <summary>Whether trying again may help.</summary>
    internal bool IsTransient =>
        !IsFinal && Failure is (ImageFailure.TooManyRequests or ImageFailure.ServerError or ImageFailure.Connection);
}
