using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EcsPublish.Local.Server;

namespace EcsPublish.Local.Tests;

/// <summary>Requests signed by hand, to be bent where a real client would not: an implementation of Signature Version 4 apart from the server's.</summary>
internal sealed record SignedRequest(string AccessKeyId, string Secret, string Service, string Body)
{
    public DateTimeOffset Time { get; init; } = DateTimeOffset.UtcNow;

    public string Region { get; init; } = "us-east-1";

    public string? SessionToken { get; init; }

    public string Host { get; init; } = "";

    /// <summary>A good request of a query service.</summary>
    public static HttpRequestMessage Form(LocalServer server, string service, string body) => Of(server, service, body).Build();

    /// <summary>The ingredients of a good request.</summary>
    public static SignedRequest Of(LocalServer server, string service, string body) =>
        new(server.AccessKeyId, server.SecretAccessKey, service, body) { Host = $"127.0.0.1:{server.Port}" };

    /// <summary>Signs.</summary>
    public HttpRequestMessage Build()
    {
        var time = Time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{time[..8]}/{Region}/{Service}/aws4_request";
        var tokenLine = SessionToken is null ? "" : $"x-amz-security-token:{SessionToken}\n";
        var names = SessionToken is null ? "host;x-amz-date" : "host;x-amz-date;x-amz-security-token";
        var canonical = $"POST\n/\n\nhost:{Host}\nx-amz-date:{time}\n{tokenLine}\n{names}\n{Hash(Body)}";
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + Secret), Mac);
        var signature = Convert.ToHexStringLower(Mac(key, $"AWS4-HMAC-SHA256\n{time}\n{scope}\n{Hash(canonical)}"));

        var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new StringContent(Body, Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        request.Headers.Add("X-Amz-Date", time);
        if (SessionToken is not null) request.Headers.Add("X-Amz-Security-Token", SessionToken);
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"AWS4-HMAC-SHA256 Credential={AccessKeyId}/{scope}, SignedHeaders={names}, Signature={signature}");
        return request;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
