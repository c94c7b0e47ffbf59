using CsCheck;
using EcsPublish.Protocol;

namespace EcsPublish.Engine.Tests;

[TestClass]
public sealed class WhenLinesAreHostile : EngineTest
{
    [TestMethod]
    [DataRow("", DisplayName = "Nothing")]
    [DataRow("not JSON", DisplayName = "No JSON")]
    [DataRow("null", DisplayName = "Null")]
    [DataRow("[1, 2]", DisplayName = "A list")]
    [DataRow("{}", DisplayName = "An object without members")]
    [DataRow("""{"id":"one","publish":"p","method":"start"}""", DisplayName = "A member of the wrong type")]
    [DataRow("""{"id":1,"publish":null,"method":"start"}""", DisplayName = "No publish")]
    [DataRow("""{"id":1,"publish":"p","method":"dance"}""", DisplayName = "An unknown method")]
    [DataRow("""{"id":1,"publish":"p","method":"start"}""", DisplayName = "A start without a project")]
    [DataRow("""{"id":1,"publish":"p","method":"image"}""", DisplayName = "A phase before the start")]
    [DataRow("""{"id":1,"publish":"p","method":"start","input":{"properties":null,"items":null}}""", DisplayName = "Nothing where a list belongs")]
    public async Task The_engine_lives_on(string line)
    {
        Engine.Send(line);

        Assert.IsTrue((await Engine.AskAsync("q", EngineMethod.Start, Project().Start, Cancellation)).Ok);
    }

    [TestMethod]
    public async Task A_line_of_megabytes_is_just_a_line()
    {
        Engine.Send(new string('x', 4 * 1024 * 1024));

        Assert.IsTrue((await Engine.AskAsync("q", EngineMethod.Start, Project().Start, Cancellation)).Ok);
    }

    [TestMethod]
    public void No_line_is_too_strange_to_be_read() => Gen.String.Sample(line =>
    {
        ProtocolJson.ReadEvent(line);
        ProtocolJson.ReadRequest(line);
    });
}
