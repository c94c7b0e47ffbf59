using System.Text.Json.Nodes;

namespace EcsPublish.Core.Tests.Aws;

/// <summary>What a <see cref="ScriptedAws"/> answers.</summary>
internal sealed record ScriptedAnswer(int Status, string ContentType, string Body)
{
    /// <summary>The result of a JSON service.</summary>
    public static ScriptedAnswer Json(JsonObject result) => new(200, "application/x-amz-json-1.1", result.ToJsonString());

    /// <summary>The error of a JSON service.</summary>
    public static ScriptedAnswer Error(string code, string message, int status = 400) =>
        new(status, "application/x-amz-json-1.1", new JsonObject { ["__type"] = code, ["message"] = message }.ToJsonString());

    /// <summary>The result of a query service, or of EC2: what stands inside the answer's element.</summary>
    public static ScriptedAnswer Xml(string operation, string members, bool ofEc2 = false) => new(
        200,
        "text/xml",
        ofEc2
            ? $"<{operation}Response>{members}</{operation}Response>"
            : $"<{operation}Response><{operation}Result>{members}</{operation}Result></{operation}Response>");

    /// <summary>The error of a query service: STS, IAM.</summary>
    public static ScriptedAnswer QueryError(string code, string message, int status = 403) => new(
        status,
        "text/xml",
        $"<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>1</RequestId></ErrorResponse>");
}
