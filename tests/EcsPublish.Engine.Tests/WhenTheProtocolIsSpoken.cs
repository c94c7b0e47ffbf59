using CsCheck;
using EcsPublish.Protocol;

namespace EcsPublish.Engine.Tests;

[TestClass]
public sealed class WhenTheProtocolIsSpoken
{
    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Gen.Const("two\r\nlines \u2028 \"quoted\" 'x' \\ Grüße 漢字 🚀 </script>"));

    private static readonly Gen<Dictionary<string, string>> Values = Gen.Dictionary(Gen.String[1, 8], Text)[0, 4];

    [TestMethod]
    public void A_request_arrives_as_it_was_sent() =>
        Gen.Select(Gen.Int[1, 1000], Text, Values, Gen.Select(Gen.String[1, 8], Values).Array[0, 3]).Sample((id, text, values, items) =>
        {
            var input = new BuildInput
            {
                ProjectFile = text,
                Properties = values,
                Items = new() { ["EcsEnvironment"] = [.. items.Select(item => new BuildItem(item.Item1, item.Item2))] },
                GlobalProperties = [text],
                DeclaringFiles = [text],
            };

            var line = ProtocolJson.Write(new EngineRequest(id, text, EngineMethod.Start, input));

            return IsOneLine(line) && ProtocolJson.Write(ProtocolJson.ReadRequest(line)!) == line && ProtocolJson.ReadRequest(line)!.Publish == Sendable(text);
        });

    [TestMethod]
    public void An_event_arrives_as_it_was_sent() =>
        Gen.Select(Text, Gen.Int[0, 1000], Gen.Bool, Values).Sample((text, number, flag, values) =>
        {
            var said = new EngineEvent
            {
                Publish = text,
                Kind = EngineEventKind.Error,
                Text = text,
                Importance = "High",
                Container = text,
                Code = "ECS1003",
                File = text,
                Line = number,
                Id = number,
                Ok = flag,
                Outputs = values,
            };

            var line = ProtocolJson.Write(said);

            var heard = ProtocolJson.ReadEvent(line)!;
            return IsOneLine(line) && heard.Text == Sendable(text) && heard with { Outputs = null, Publish = "", Text = "", Container = "", File = "" }
                == said with { Outputs = null, Publish = "", Text = "", Container = "", File = "" };
        });

    [TestMethod]
    public void What_is_unset_is_not_sent() =>
        Assert.AreEqual("""{"publish":"p","kind":"message","text":"x"}""", ProtocolJson.Write(new EngineEvent { Publish = "p", Kind = "message", Text = "x" }));

    private static bool IsOneLine(string line) => !line.AsSpan().ContainsAny('\r', '\n');

    // Half a character cannot be sent as UTF-8.
    private static string Sendable(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
