using System.IO.Compression;
using System.Text.Json;

namespace EcsPublish.Aws.Facts.Trimming;

/// <summary>One service's model as botocore has it: <c>service-2.json</c> and its endpoint rules.</summary>
internal sealed class ServiceModel(JsonElement service, JsonElement endpointRules)
{
    public JsonElement EndpointRules => endpointRules;

    public string Protocol => Metadata("protocol");

    /// <param name="folder">For example <c>botocore/data/ecs/2014-11-13</c>.</param>
    public static ServiceModel Load(string folder) =>
        new(Read(Path.Combine(folder, "service-2.json")), Read(Path.Combine(folder, "endpoint-rule-set-1.json")));

    /// <summary>A value of the metadata, empty when it is not there.</summary>
    public string Metadata(string name) => service.GetProperty("metadata").Text(name);

    public JsonElement Operation(string name) => service.GetProperty("operations").GetProperty(name);

    public JsonElement Shape(string name) => service.GetProperty("shapes").GetProperty(name);

    /// <summary>Newer versions of botocore ship the files compressed.</summary>
    private static JsonElement Read(string path)
    {
        using var file = File.OpenRead(File.Exists(path) ? path : path + ".gz");
        using Stream json = file.Name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
