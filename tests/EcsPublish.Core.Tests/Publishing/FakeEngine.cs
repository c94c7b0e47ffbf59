using EcsPublish.Core.Tests.Aws;

namespace EcsPublish.Core.Tests.Publishing;

/// <summary>A container engine that is a shell script: it notes how it is called and does what a test says.</summary>
internal sealed class FakeEngine
{
    private readonly string _folder;

    /// <param name="cloud">Lends it a folder.</param>
    /// <param name="name"><c>docker</c>, <c>podman</c> or <c>buildah</c>.</param>
    /// <param name="script">Shell commands; the words of the call are <c>$@</c>.</param>
    public FakeEngine(LocalCloud cloud, string name, string script)
    {
        _folder = Directory.CreateDirectory(cloud.PathOf("engines")).FullName;
        var program = Path.Combine(_folder, name);
        File.WriteAllText(program, $"#!/bin/sh\nPATH=/usr/bin:/bin\necho \"$@\" >> '{CallsFile}'\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The environment of a build in which there is no other engine.</summary>
    public Dictionary<string, string> Environment => new() { ["PATH"] = _folder, ["BUILD_SECRET"] = "hidden" };

    /// <summary>How it was called, in order.</summary>
    public IReadOnlyList<string> Calls => File.ReadAllLines(CallsFile);

    private string CallsFile => Path.Combine(_folder, "calls");
}
