using System.Text.Json;
using EcsPublish.Aws.Facts.Endpoints;
using EcsPublish.Aws.Generator.Facts;

namespace EcsPublish.Aws.Facts.Trimming;

/// <summary>Makes a fact file of a model: the wanted operations and what they reach, without a word of documentation.</summary>
internal static class Trimmer
{
    public static FactFile Trim(ServiceModel model, WantedService wanted, TextWriter log)
    {
        var facts = new FactFile();
        AddService(facts, model, wanted);
        if (wanted.Client != "none")
            facts.Endpoints.AddRange(EndpointRules.Flatten(model.EndpointRules));

        var shapes = new ShapeCollector(model, wanted, facts, log);
        foreach (var name in wanted.Operations)
            AddOperation(facts, shapes, name, model.Operation(name));
        return facts;
    }

    private static void AddService(FactFile facts, ServiceModel model, WantedService wanted)
    {
        var prefix = model.Metadata("endpointPrefix");
        var signing = model.Metadata("signingName");
        facts.Service["namespace"] = wanted.Namespace;
        facts.Service["base"] = wanted.Base;
        facts.Service["client"] = wanted.Client;
        facts.Service["id"] = model.Metadata("serviceId");
        facts.Service["protocol"] = $"{model.Protocol} {model.Metadata("jsonVersion")}".Trim();
        facts.Service["target"] = model.Metadata("targetPrefix");
        facts.Service["version"] = model.Metadata("apiVersion");
        facts.Service["prefix"] = prefix;
        facts.Service["signing"] = signing.Length > 0 ? signing : prefix;
    }

    private static void AddOperation(FactFile facts, ShapeCollector shapes, string name, JsonElement operation)
    {
        shapes.AddRoot(ShapeKind.Request, name + "Request", operation, "input");
        shapes.AddRoot(ShapeKind.Response, name + "Response", operation, "output");
        var errors = operation.TryGetProperty("errors", out var listed) ? listed.EnumerateArray().Select(shapes.AddError) : [];
        facts.Operations.Add(new OperationFact(name, [.. errors]));
    }
}
