using System.Text;
using EcsPublish.Local.Runtime.Output;

namespace EcsPublish.Local.Tests.Runtime;

[TestClass]
public sealed class WhenOutputIsCutIntoLines
{
    [TestMethod]
    public void Each_line_is_one_event_wherever_the_reads_end()
    {
        string[] lines = ["first", "second", "zweite Zeile: äöü", "last"];

        for (var size = 1; size < 10; size++)
            CollectionAssert.AreEqual(lines, Cut(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), size));
    }

    [TestMethod]
    public void The_last_line_needs_no_line_feed() => CollectionAssert.AreEqual((string[])["a", "b"], Cut("a\nb"u8));

    [TestMethod]
    public void Empty_lines_make_no_event() => CollectionAssert.AreEqual((string[])["a", "b"], Cut("\na\n\nb\n\n"u8));

    [TestMethod]
    public void Bytes_that_are_no_utf8_are_replaced() =>
        CollectionAssert.AreEqual((string[])["a\uFFFDb\uFFFD"], Cut([(byte)'a', 0xFF, (byte)'b', 0xC3, (byte)'\n']));

    [TestMethod]
    public void A_long_line_is_split_at_the_size_of_the_largest_event()
    {
        var line = new string('x', LineSplitter.LongestEvent + 5);

        var events = Cut(Encoding.UTF8.GetBytes(line + "\n"));

        CollectionAssert.AreEqual((int[])[LineSplitter.LongestEvent, 5], events.ConvertAll(part => part.Length));
    }

    [TestMethod]
    public void A_long_line_is_not_split_inside_a_character()
    {
        for (var offset = 0; offset < 4; offset++)
        {
            var line = new string('x', offset) + string.Concat(Enumerable.Repeat("😀", LineSplitter.LongestEvent / 4 + 10));

            var events = Cut(Encoding.UTF8.GetBytes(line));

            Assert.HasCount(2, events);
            Assert.AreEqual(line, string.Concat(events));
        }
    }

    private static List<string> Cut(ReadOnlySpan<byte> bytes, int readSize = int.MaxValue)
    {
        var lines = new List<string>();
        var splitter = new LineSplitter(lines.Add);
        for (var at = 0; at < bytes.Length; at += Math.Min(readSize, bytes.Length - at))
            splitter.Add(bytes.Slice(at, Math.Min(readSize, bytes.Length - at)));
        splitter.Complete();
        return lines;
    }
}
