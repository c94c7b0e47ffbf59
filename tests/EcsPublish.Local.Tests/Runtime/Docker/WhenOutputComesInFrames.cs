using System.Buffers.Binary;
using System.Text;
using EcsPublish.Local.Runtime.Docker;

namespace EcsPublish.Local.Tests.Runtime.Docker;

[TestClass]
public sealed class WhenOutputComesInFrames
{
    private readonly List<string> _lines = [];

    [TestMethod]
    public async Task The_lines_of_both_streams_are_kept_apart()
    {
        await ReadAsync([.. Frame(1, "one "), .. Frame(2, "err"), .. Frame(1, "line\nnext"), .. Frame(2, "or\n")]);

        CollectionAssert.AreEqual((string[])["one line", "error", "next"], _lines);
    }

    [TestMethod]
    public async Task A_character_may_be_cut_by_a_frame()
    {
        var text = Encoding.UTF8.GetBytes("Grüße\n");

        await ReadAsync([.. Frame(1, text[..3]), .. Frame(1, text[3..])]);

        CollectionAssert.AreEqual((string[])["Grüße"], _lines);
    }

    [TestMethod]
    [DataRow(3)]
    [DataRow(10)]
    public async Task An_end_in_the_middle_of_a_frame_loses_nothing_that_came(int length)
    {
        await ReadAsync([.. Frame(1, "whole\n"), .. Frame(1, "part and more").Take(length)]);

        Assert.AreEqual("whole", _lines[0]);
        Assert.HasCount(length > 8 ? 2 : 1, _lines);
    }

    private Task ReadAsync(byte[] stream) => new FrameReader(new MemoryStream(stream), _lines.Add).ReadAsync(hasFrames: true);

    private static byte[] Frame(byte stream, string text) => Frame(stream, Encoding.UTF8.GetBytes(text));

    private static byte[] Frame(byte stream, byte[] content)
    {
        var header = new byte[8];
        header[0] = stream;
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), (uint)content.Length);
        return [.. header, .. content];
    }
}
