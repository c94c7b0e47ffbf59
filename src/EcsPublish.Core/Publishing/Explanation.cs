using Amazon.Runtime;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Publishing;

/// <summary>What the user reads of a failure that ends a publish or an operation.</summary>
internal static class Explanation
{
    /// <summary>The diagnostic, or null for a failure that nobody foresaw.</summary>
    public static Diagnostic? Of(Exception exception) => exception switch
    {
        PublishException known => known.Diagnostic,
        OperationCanceledException => Diagnostics.Cancelled.With(""),
        AmazonServiceException refused => Diagnostics.Refused.With(refused.ErrorCode, refused.Message.TrimEnd('.') + "."),
        IOException or UnauthorizedAccessException => Diagnostics.FileTrouble.With(exception.Message),
        _ => null,
    };
}
