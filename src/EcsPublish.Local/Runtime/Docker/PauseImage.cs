using System.Buffers.Binary;
using System.Formats.Tar;

namespace EcsPublish.Local.Runtime.Docker;

/// <summary>The image of a container that does nothing but hold a task's network open, as ECS's own pause container does. Its program is so
/// small that it is made here, a Linux executable of one segment, instead of being pulled from anywhere.</summary>
internal static class PauseImage
{
    /// <summary>Its name in the engine.</summary>
    public const string Name = EngineImages.Registry + "/pause";

    /// <summary>Its tag: another program would get another one.</summary>
    public const string Tag = "1";

    /// <summary>The program's path in it.</summary>
    public const string Program = "/pause";

    private const int HeaderSize = 64 + 56;
    private const ulong LoadAddress = 0x400000;

    /// <summary>pause(), again and again.</summary>
    private static readonly byte[] CodeForAmd64 =
    [
        0xB8, 0x22, 0x00, 0x00, 0x00, // mov eax, 34
        0x0F, 0x05, // syscall
        0xEB, 0xF7, // jmp to the first
    ];

    /// <summary>ppoll() on nothing and without a timeout, again and again: this architecture has no pause().</summary>
    private static readonly byte[] CodeForArm64 =
    [
        0x00, 0x00, 0x80, 0xD2, // mov x0, 0
        0x01, 0x00, 0x80, 0xD2, // mov x1, 0
        0x02, 0x00, 0x80, 0xD2, // mov x2, 0
        0x03, 0x00, 0x80, 0xD2, // mov x3, 0
        0x28, 0x09, 0x80, 0xD2, // mov x8, 73
        0x01, 0x00, 0x00, 0xD4, // svc 0
        0xFA, 0xFF, 0xFF, 0x17, // b to the first
    ];

    /// <summary>The layer, for the engine's own architecture.</summary>
    /// <param name="architecture">As the engine calls it: <c>x86_64</c>, <c>aarch64</c>.</param>
    public static HttpContent Layer(string architecture)
    {
        using var layer = new MemoryStream();
        using (var archive = new TarWriter(layer, TarEntryFormat.Ustar, leaveOpen: true))
            archive.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, Program[1..])
            {
                DataStream = new MemoryStream(Executable(architecture)),
                Mode = (UnixFileMode)0b101_101_101,
            });
        return new ByteArrayContent(layer.ToArray()) { Headers = { ContentType = new("application/x-tar") } };
    }

    /// <summary>An ELF file: https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html.</summary>
    public static byte[] Executable(string architecture)
    {
        var (machine, code) = architecture is "aarch64" or "arm64" ? (183, CodeForArm64) : (62, CodeForAmd64);
        var file = new byte[HeaderSize + code.Length];
        byte[] identity = [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1]; // 64 bits, little-endian, version 1
        identity.CopyTo(file, 0);
        Write16(file, 16, 2); // an executable
        Write16(file, 18, machine);
        Write32(file, 20, 1);
        Write64(file, 24, LoadAddress + HeaderSize); // where it begins
        Write64(file, 32, 64); // where the program header is
        Write16(file, 52, 64);
        Write16(file, 54, 56);
        Write16(file, 56, 1);
        Write32(file, 64, 1); // to be loaded
        Write32(file, 68, 5); // readable and executable
        Write64(file, 80, LoadAddress);
        Write64(file, 88, LoadAddress);
        Write64(file, 96, (ulong)file.Length);
        Write64(file, 104, (ulong)file.Length);
        Write64(file, 112, 0x1000); // alignment
        code.CopyTo(file, HeaderSize);
        return file;
    }

    private static void Write16(byte[] file, int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), (ushort)value);

    private static void Write32(byte[] file, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);

    private static void Write64(byte[] file, int at, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(at), value);
}
