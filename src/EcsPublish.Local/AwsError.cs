namespace EcsPublish.Local;

/// <summary>An error as an AWS service answers it. Thrown by an operation, written by the wire format of its service.</summary>
internal sealed class AwsError : Exception
{
    /// <param name="code">The error's name, for example <c>ClusterNotFoundException</c>.</param>
    /// <param name="message">AWS's wording.</param>
    /// <param name="status">The HTTP status.</param>
    public AwsError(string code, string message, int status = 400)
        : base(message) => (Code, Status) = (code, status);

    /// <summary>The error's name on the wire.</summary>
    public string Code { get; }

    /// <summary>The HTTP status, 400 unless the service says otherwise.</summary>
    public int Status { get; }
}
