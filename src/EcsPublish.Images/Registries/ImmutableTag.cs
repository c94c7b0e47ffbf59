namespace EcsPublish.Images.Registries;

/// <summary>Recognises the answers by which registries refuse to move a tag; the specification has no code of its own for it.</summary>
internal static class ImmutableTag
{
    /// <summary>Amazon ECR: 400 TAG_INVALID or ImageTagAlreadyExistsException; Harbor: 412; Azure and Quay: 409.</summary>
    public static bool IsMeantBy(ImageException refusal) =>
        refusal.StatusCode is 400 or 409 or 412
        && (refusal.Message.Contains("immutable", StringComparison.OrdinalIgnoreCase)
            || refusal.Message.Contains("TAG_INVALID", StringComparison.Ordinal)
            || refusal.Message.Contains("ImageTagAlreadyExists", StringComparison.Ordinal));
}
