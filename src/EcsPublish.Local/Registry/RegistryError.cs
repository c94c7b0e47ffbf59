using Microsoft.AspNetCore.Http;

namespace EcsPublish.Local.Registry;

/// <summary>
/// An error as the registry answers it. Codes: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes,
/// sentences: ECR's.
/// </summary>
internal sealed class RegistryError : Exception
{
    public RegistryError(int status, string code, string message)
        : base(message) => (Status, Code) = (status, code);

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The code, for example <c>MANIFEST_UNKNOWN</c>.</summary>
    public string Code { get; }

    public static RegistryError NameUnknown(string repository) => new(StatusCodes.Status404NotFound, "NAME_UNKNOWN",
        $"The repository with name '{repository}' does not exist in the registry with id '{LocalIdentity.Account}'");

    public static RegistryError ManifestUnknown() => new(StatusCodes.Status404NotFound, "MANIFEST_UNKNOWN", "Requested image not found");

    public static RegistryError BlobUnknown(Digest digest) =>
        new(StatusCodes.Status404NotFound, "BLOB_UNKNOWN", $"The layer with digest '{digest}' does not exist in the repository");

    public static RegistryError ManifestBlobUnknown(string digest, string repository) =>
        new(StatusCodes.Status400BadRequest, "MANIFEST_BLOB_UNKNOWN",
        $"'{digest}', which the manifest refers to, does not exist in the repository with name '{repository}'");

    public static RegistryError ManifestInvalid(string message) => new(StatusCodes.Status400BadRequest, "MANIFEST_INVALID", message);

    public static RegistryError UploadUnknown() =>
        new(StatusCodes.Status404NotFound, "BLOB_UPLOAD_UNKNOWN", "The upload does not exist, or it has been completed or cancelled");

    public static RegistryError DigestInvalid(string message) => new(StatusCodes.Status400BadRequest, "DIGEST_INVALID", message);

    public static RegistryError TagInvalid(string message) => new(StatusCodes.Status400BadRequest, "TAG_INVALID", message);

    public static RegistryError RangeInvalid(long expected) => new(StatusCodes.Status416RangeNotSatisfiable, "BLOB_UPLOAD_INVALID",
        $"The next byte of the upload is {expected}");

    public static RegistryError Denied(string message) => new(StatusCodes.Status403Forbidden, "DENIED", message);

    public static RegistryError Failed(string message) => new(StatusCodes.Status500InternalServerError, "UNKNOWN", message);

    public static RegistryError Unsupported() =>
        new(StatusCodes.Status405MethodNotAllowed, "UNSUPPORTED", "The operation is unsupported");
}
