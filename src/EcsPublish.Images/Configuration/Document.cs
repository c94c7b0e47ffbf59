using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EcsPublish.Images.Configuration;

/// <summary>Manifests and configurations as bytes: compact JSON, whose digest is their name.</summary>
internal static class Document
{
    // These documents never stand inside HTML: the plus sign of "+json" needs no escape.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Encode(JsonObject document) => Encoding.UTF8.GetBytes(document.ToJsonString(Plain));
}
