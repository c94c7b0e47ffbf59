using System.Text.Json;
using EcsPublish.Aws.Facts;
using EcsPublish.Aws.Facts.Trimming;
using EcsPublish.Aws.Generator.Facts;

namespace EcsPublish.Aws.Tests.Facts;

[TestClass]
public sealed class WhenAModelIsTrimmed
{
    private const string Model = """
        {
          "metadata": { "protocol": "json", "jsonVersion": "1.1", "serviceId": "Zoo", "apiVersion": "2026-01-01", "endpointPrefix": "zoo" },
          "operations": {
            "Feed": {
              "input": { "shape": "FeedInput" },
              "errors": [ { "shape": "Full" }, { "shape": "AsleepFault" } ]
            },
            "Close": { }
          },
          "shapes": {
            "FeedInput": { "type": "structure", "members": {
              "token": { "shape": "Text", "idempotencyToken": true },
              "animals": { "shape": "Animals" },
              "mood": { "shape": "Mood" },
              "at": { "shape": "Number" },
              "anything": { "shape": "Document" } } },
            "Animals": { "type": "list", "member": { "shape": "Animal", "locationName": "item" } },
            "Animal": { "type": "structure", "members": {
              "young": { "shape": "Animals" },
              "moods": { "shape": "Moods" } } },
            "Moods": { "type": "list", "member": { "shape": "Mood" } },
            "Mood": { "type": "string", "enum": [ "good", "very bad" ] },
            "Document": { "type": "structure", "document": true, "members": { } },
            "Full": { "type": "structure", "members": { "message": { "shape": "Text" } }, "error": { "code": "IsFull" } },
            "AsleepFault": { "type": "structure", "members": { }, "retryable": { "throttling": true } },
            "Unreached": { "type": "structure", "members": { } },
            "Number": { "type": "long" },
            "Text": { "type": "string" }
          }
        }
        """;

    private static readonly StringWriter Log = new();
    private static readonly FactFile Facts = Trim(Model, Log);

    [TestMethod]
    public void Every_operation_has_a_request_and_a_response_as_in_the_sdk() => CollectionAssert.IsSubsetOf(
        new[] { "FeedRequest", "FeedResponse", "CloseRequest", "CloseResponse" }, Names());

    [TestMethod]
    public void Only_what_the_operations_reach_is_kept() => CollectionAssert.DoesNotContain(Names(), "Unreached");

    [TestMethod]
    public void Members_have_the_sdks_names_and_types() => CollectionAssert.AreEqual(
        new[] { "Token token token", "Animals animals list[item]<Beast>", "Mood mood Mood", "Time at millis" },
        Members("FeedRequest"));

    [TestMethod]
    public void Enums_inside_lists_are_strings() =>
        CollectionAssert.AreEqual(new[] { "Young young list[item]<Beast>", "Moods moods list<string>" }, Members("Beast"));

    [TestMethod]
    public void Documents_are_left_out_and_said() =>
        StringAssert.Contains(Log.ToString(), "FeedRequest.anything", StringComparison.Ordinal);

    [TestMethod]
    public void Errors_end_in_Exception_and_keep_their_code()
    {
        CollectionAssert.AreEqual(new[] { "FullException", "AsleepException" }, Facts.Operations[0].Errors.ToList());
        Assert.AreEqual("IsFull", Shape("FullException").Code);
        Assert.AreEqual("AsleepFault", Shape("AsleepException").Code);
        Assert.AreEqual("throttling", Shape("AsleepException").Retry);
    }

    [TestMethod]
    public void The_message_of_an_error_is_not_a_member() => Assert.IsEmpty(Members("FullException"));

    [TestMethod]
    public void A_trait_that_the_clients_do_not_know_stops_the_tool()
    {
        var flattened = Model.Replace("\"type\": \"list\"", "\"type\": \"list\", \"flattened\": true", StringComparison.Ordinal);

        Assert.ThrowsExactly<NotSupportedException>(() => Trim(flattened, TextWriter.Null));
    }

    private static FactFile Trim(string model, TextWriter log)
    {
        var wanted = new WantedService("zoo") { Namespace = "Amazon.Zoo", Base = "Zoo" };
        wanted.Operations.AddRange(["Feed", "Close"]);
        wanted.Renames.Add("Animal", "Beast");
        wanted.Renames.Add("FeedRequest.at", "Time");
        wanted.Milliseconds.Add("FeedRequest.at");
        var rules = JsonDocument.Parse("""{ "rules": [] }""");
        return Trimmer.Trim(new ServiceModel(JsonDocument.Parse(model).RootElement, rules.RootElement), wanted, log);
    }

    private static ShapeFact Shape(string name) => Facts.Shapes.Single(shape => shape.Name == name);

    private static List<string> Names() => [.. Facts.Shapes.Select(shape => shape.Name)];

    private static List<string> Members(string shape) =>
        [.. Shape(shape).Members.Select(member => $"{member.Property} {member.Wire} {member.Type}")];
}
