using System.Text.Json;
using EcsPublish.Aws.Facts.Endpoints;
using EcsPublish.Aws.Generator.Facts;

namespace EcsPublish.Aws.Tests.Facts;

[TestClass]
public sealed class WhenEndpointRulesAreFlattened
{
    private const string Rules = """
        { "rules": [
          { "type": "endpoint", "conditions": [ { "fn": "isSet", "argv": [ { "ref": "Endpoint" } ] } ],
            "endpoint": { "url": { "ref": "Endpoint" }, "properties": { } } },
          { "type": "tree", "conditions": [ { "fn": "booleanEquals", "argv": [ { "ref": "UseFIPS" }, true ] } ], "rules": [
            { "type": "endpoint",
              "conditions": [ { "fn": "booleanEquals", "argv": [
                true, { "fn": "getAttr", "argv": [ { "ref": "PartitionResult" }, "supportsFIPS" ] } ] } ],
              "endpoint": { "url": "https://zoo-fips.{Region}.{PartitionResult#dnsSuffix}", "properties": { } } },
            { "type": "error", "conditions": [ ], "error": "no FIPS here" } ] },
          { "type": "endpoint",
            "conditions": [ { "fn": "stringEquals", "argv": [
              { "fn": "getAttr", "argv": [ { "ref": "PartitionResult" }, "name" ] }, "aws-cn" ] } ],
            "endpoint": { "url": "https://zoo.cn", "properties": {
              "authSchemes": [ { "name": "sigv4", "signingRegion": "cn-north-1" } ] } } },
          { "type": "endpoint", "conditions": [ ], "endpoint": { "url": "https://zoo.{Region}", "properties": { } } },
          { "type": "error", "conditions": [ ], "error": "Missing Region" } ] }
        """;

    [TestMethod]
    public void They_become_rows_of_which_the_first_match_decides()
    {
        var rows = EndpointRules.Flatten(JsonDocument.Parse(Rules).RootElement).ToList();

        CollectionAssert.AreEqual(
            new[]
            {
                new EndpointFact("fips,supportsFIPS", "https://zoo-fips.{Region}.{dnsSuffix}", ""),
                new EndpointFact("fips", "unsupported", ""),
                new EndpointFact("partition=aws-cn", "https://zoo.cn", "cn-north-1"),
                new EndpointFact("*", "https://zoo.{Region}", ""),
            },
            rows);
    }
}
