namespace EcsPublish.Images;

/// <summary>Points at a blob or manifest by what it holds.</summary>
/// <param name="MediaType">For example <c>application/vnd.oci.image.layer.v1.tar+gzip</c>.</param>
/// <param name="Digest"><c>sha256:</c> and 64 lower-case hexadecimal digits.</param>
/// <param name="Size">Bytes as stored and sent, that is compressed.</param>
public sealed record Descriptor(string MediaType, string Digest, long Size);
