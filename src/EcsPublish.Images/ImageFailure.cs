namespace EcsPublish.Images;

/// <summary>Why an image could not be pulled, built or pushed; the caller turns it into a code and an advice.</summary>
public enum ImageFailure
{
    /// <summary>A text is not an image name, platform, command or path that can be used.</summary>
    InvalidInput,

    /// <summary>The publish folder is missing, unreadable, changing, or holds something that no image can.</summary>
    InvalidPublishFolder,

    /// <summary>A container engine's archive is damaged, hostile, or of a form that is not known.</summary>
    InvalidArchive,

    /// <summary>The registry does not know the base image.</summary>
    BaseNotFound,

    /// <summary>The base image exists, but not for the wanted platform.</summary>
    PlatformNotInBase,

    /// <summary>The base image is of a form that cannot be built upon.</summary>
    UnsupportedBase,

    /// <summary>The registry wants a login, or refused the one it got (401).</summary>
    Unauthorized,

    /// <summary>The login is known but may not do this (403).</summary>
    Forbidden,

    /// <summary>The repository to push to does not exist.</summary>
    RepositoryMissing,

    /// <summary>The registry still throttles after all tries (429).</summary>
    TooManyRequests,

    /// <summary>The registry still fails after all tries (5xx).</summary>
    ServerError,

    /// <summary>No answer: refused, cut or timed out, after all tries.</summary>
    Connection,

    /// <summary>Content is not what its digest says.</summary>
    DigestMismatch,

    /// <summary>The tag exists, points elsewhere, and the repository forbids to move it.</summary>
    TagImmutable,

    /// <summary>The registry answered in a way that the protocol does not foresee.</summary>
    UnexpectedAnswer,
}
