using System.Text.Json.Nodes;
using EcsPublish.Images.Layers;

namespace EcsPublish.Images.Configuration;

/// <summary>
/// Lays a description over the base's configuration, by the .NET SDK's rules and without anything that depends on time or machine.
/// </summary>
internal sealed class ImageConfiguration(ImageDescription image, JsonObject ofBase, string? baseDigest)
{
    private const string BaseDigestLabel = "org.opencontainers.image.base.digest";

    private readonly JsonObject _base = ofBase["config"] as JsonObject ?? [];

    /// <summary>The new configuration; the base's stays as it is.</summary>
    /// <param name="added">The added layers, lowest first.</param>
    public JsonObject Build(IReadOnlyList<BuiltLayer> added)
    {
        var config = ofBase.DeepClone().AsObject();
        foreach (var leftover in new[] { "container", "container_config", "id", "parent", "docker_version" })
            config.Remove(leftover);

        var diffIds = new JsonArray([.. ofBase["rootfs"].Texts("diff_ids").Select(id => (JsonNode)id)]);
        config["created"] = LayerHistory.Created;
        config["history"] = LayerHistory.Extend(ofBase["history"] as JsonArray, diffIds.Count, added.Select(layer => layer.Name));
        foreach (var layer in added)
            diffIds.Add((JsonNode)layer.DiffId);

        config["rootfs"] = new JsonObject { ["type"] = "layers", ["diff_ids"] = diffIds };
        config["config"] = Execution();
        return config;
    }

    private JsonObject Execution()
    {
        var execution = _base.DeepClone().AsObject();
        var environment = new EnvironmentList(_base["Env"] as JsonArray, image.Environment);
        var command = CommandRule.Decide(image, [.. _base.Texts("Entrypoint")]);

        Set(execution, "User", UserOf(environment));
        Set(execution, "ExposedPorts", Ports(environment));
        Set(execution, "Env", environment.ToJson());
        Set(execution, "Entrypoint", ToJson(command.Entrypoint));
        Set(execution, "Cmd", ToJson(command.Cmd));
        Set(execution, "WorkingDir", new WorkingDirectory(image.WorkingDirectory).ForConfig);
        Set(execution, "Labels", Labels());
        return execution;
    }

    // Microsoft's bases say by APP_UID which unprivileged user an application should run as.
    private string? UserOf(EnvironmentList environment) =>
        NullIfEmpty(image.User) ?? NullIfEmpty(_base.Text("User")) ?? NullIfEmpty(environment["APP_UID"]);

    private JsonObject Ports(EnvironmentList environment)
    {
        var ofBase = (_base["ExposedPorts"] as JsonObject ?? []).Select(port => port.Key.Contains('/') ? port.Key : port.Key + "/tcp");
        var added = image.Ports.Concat(PortRule.Derive(environment)).Select(port => port.ToString());
        return Sorted(ofBase.Concat(added).Distinct().Select(port => KeyValuePair.Create<string, JsonNode?>(port, new JsonObject())));
    }

    private JsonObject Labels()
    {
        var labels = _base["Labels"]?.DeepClone() as JsonObject ?? [];
        foreach (var (name, value) in image.Labels)
            labels[name] = value;

        if (image.LabelBaseDigest && baseDigest is not null)
            labels[BaseDigestLabel] = baseDigest;

        return Sorted(labels.Select(label => KeyValuePair.Create(label.Key, label.Value?.DeepClone())));
    }

    private static JsonObject Sorted(IEnumerable<KeyValuePair<string, JsonNode?>> properties) =>
        new(properties.OrderBy(property => property.Key, StringComparer.Ordinal));

    private static JsonArray ToJson(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    private static void Set(JsonObject target, string property, JsonNode? value)
    {
        if (value is null or JsonArray { Count: 0 } or JsonObject { Count: 0 })
            target.Remove(property);
        else
            target[property] = value;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
