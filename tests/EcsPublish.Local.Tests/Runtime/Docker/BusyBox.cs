using EcsPublish.Shared;

namespace EcsPublish.Local.Tests.Runtime.Docker;

/// <summary>The smallest Linux that scripts run in: Debian's busybox-static.</summary>
internal static class BusyBox
{
    private const UnixFileMode Executable = (UnixFileMode)0b111_101_101;

    private static readonly string[] Applets =
        ["sh", "cat", "echo", "sleep", "id", "env", "test", "touch", "tail", "wget", "httpd", "nc", "ls", "grep", "pwd", "kill", "mkdir"];

    /// <summary>It as a layer.</summary>
    public static TestLayer Layer()
    {
        var layer = new TestLayer()
            .Folder("bin/")
            .Folder("etc/")
            .Folder("tmp/")
            .Folder("app/")
            .File("bin/busybox", File.ReadAllBytes(InstalledProgram.Find("busybox")!), Executable)
            .File("etc/passwd", "root:x:0:0::/:/bin/sh\napp:x:1654:1654::/app:/bin/sh\n");
        return Applets.Aggregate(layer, (all, applet) => all.Link($"bin/{applet}", "busybox"));
    }
}
