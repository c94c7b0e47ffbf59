using System.Text;

namespace EcsPublish.Aws.Tests.Clients;

/// <summary>What a <see cref="ScriptedService"/> says next.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Body">The body.</param>
internal sealed record ScriptedAnswer(int Status, string ContentType, byte[] Body)
{
    /// <summary>The request id header; XML has it in the body.</summary>
    public string? RequestId { get; private init; }

    public static ScriptedAnswer Json(string body, int status = 200) =>
        new(status, "application/x-amz-json-1.1", Encoding.UTF8.GetBytes(body)) { RequestId = "json-1" };

    public static ScriptedAnswer Xml(byte[] body, int status = 200) => new(status, "text/xml", body);
}
