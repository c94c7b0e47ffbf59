using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Amazon.ECR;
using Amazon.ECR.Model;

namespace EcsPublish.Local.Tests;

/// <summary>A registry client of the plainest kind: each method is one request of the distribution specification.</summary>
internal sealed class RegistryClient
{
    private const string ManifestType = "application/vnd.oci.image.manifest.v1+json";

    private readonly HttpClient _http;
    private readonly string _credentials;

    private RegistryClient(HttpClient http, string credentials) => (_http, _credentials) = (http, credentials);

    public static async Task<RegistryClient> SignInAsync(LocalFixture local, AmazonECRClient ecr, CancellationToken cancellation)
    {
        var token = await ecr.GetAuthorizationTokenAsync(new GetAuthorizationTokenRequest(), cancellation);
        return new RegistryClient(local.Http, token.AuthorizationData[0].AuthorizationToken);
    }

    public static string DigestOf(byte[] bytes) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", _credentials);
        return await _http.SendAsync(request, cancellation);
    }

    /// <summary>Uploads a blob in one request.</summary>
    public async Task<string> PushBlobAsync(string repository, byte[] bytes, CancellationToken cancellation)
    {
        var digest = DigestOf(bytes);
        using var response = await SendAsync(
            HttpMethod.Post, $"/v2/{repository}/blobs/uploads/?digest={digest}", new ByteArrayContent(bytes), cancellation);
        response.EnsureSuccessStatusCode();
        return digest;
    }

    /// <summary>Uploads a manifest; the caller looks at the answer.</summary>
    public Task<HttpResponseMessage> PutManifestAsync(
        string repository, string reference, string manifest, CancellationToken cancellation, string mediaType = ManifestType)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(manifest));
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return SendAsync(HttpMethod.Put, $"/v2/{repository}/manifests/{reference}", content, cancellation);
    }

    /// <summary>Uploads a small image: a configuration and one layer.</summary>
    /// <returns>The manifest's text.</returns>
    public async Task<string> PushImageAsync(string repository, string reference, string content, CancellationToken cancellation)
    {
        var config = Encoding.UTF8.GetBytes($$"""{"architecture":"amd64","os":"linux","config":{"Env":["WHAT={{content}}"] } }""");
        var layer = Encoding.UTF8.GetBytes(content);
        var configDigest = await PushBlobAsync(repository, config, cancellation);
        var layerDigest = await PushBlobAsync(repository, layer, cancellation);
        var manifest = $$"""
            {"schemaVersion":2,"mediaType":"{{ManifestType}}",
             "config":{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"{{configDigest}}","size":{{config.Length}} },
             "layers":[{"mediaType":"application/vnd.oci.image.layer.v1.tar+gzip","digest":"{{layerDigest}}","size":{{layer.Length}} }]}
            """;
        using var response = await PutManifestAsync(repository, reference, manifest, cancellation);
        response.EnsureSuccessStatusCode();
        return manifest;
    }
}
