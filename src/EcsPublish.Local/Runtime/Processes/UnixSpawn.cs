using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace EcsPublish.Local.Runtime.Processes;

/// <summary>Starts a program as the leader of its own session, which <see cref="System.Diagnostics.Process"/> cannot do on Unix.</summary>
/// <remarks>https://pubs.opengroup.org/onlinepubs/9799919799/functions/posix_spawn.html. Signals that .NET ignores or blocks are set back,
/// since ignored ones would stay ignored in the child.</remarks>
internal static class UnixSpawn
{
    /// <summary>More than any C library's posix_spawnattr_t, posix_spawn_file_actions_t, sigset_t or siginfo_t.</summary>
    private const int Roomy = 1024;

    /// <returns>The process id.</returns>
    /// <exception cref="LaunchException">The system refuses.</exception>
    public static int Start(Launch launch, SafeHandle output, SafeHandle error)
    {
        using var memory = new NativeMemoryScope();
        using var nothing = File.OpenHandle("/dev/null");
        var attributes = Attributes(memory);
        var actions = Actions(memory, launch.Folder, nothing, output, error);
        var failure = LibC.Spawn(
            out var pid,
            memory.Text(launch.Program),
            actions,
            attributes,
            memory.Texts([launch.Program, .. launch.Arguments]),
            memory.Texts(launch.Environment.Select(variable => $"{variable.Key}={variable.Value}")));
        _ = LibC.DestroyActions(actions);
        _ = LibC.DestroyAttributes(attributes);
        return failure == 0 ? pid : throw new LaunchException(failure);
    }

    private static nint Attributes(NativeMemoryScope memory)
    {
        var attributes = memory.Block(Roomy);
        var signals = memory.Block(Roomy);
        Check(LibC.InitAttributes(attributes));
        Check(LibC.SetFlags(attributes, (short)(LibC.SpawnSetSession | LibC.SpawnSetSignalDefaults | LibC.SpawnSetSignalMask)));
        Check(LibC.FillSignals(signals));
        Check(LibC.SetSignalDefaults(attributes, signals));
        Check(LibC.EmptySignals(signals));
        Check(LibC.SetSignalMask(attributes, signals));
        return attributes;
    }

    private static nint Actions(NativeMemoryScope memory, string folder, SafeFileHandle input, SafeHandle output, SafeHandle error)
    {
        var actions = memory.Block(Roomy);
        Check(LibC.InitActions(actions));
        Check(LibC.AddDuplicate(actions, (int)input.DangerousGetHandle(), 0));
        Check(LibC.AddDuplicate(actions, (int)output.DangerousGetHandle(), 1));
        Check(LibC.AddDuplicate(actions, (int)error.DangerousGetHandle(), 2));
        Check(LibC.AddChangeFolder(actions, memory.Text(folder)));
        return actions;
    }

    private static void Check(int failure)
    {
        if (failure != 0)
            throw new LaunchException(failure);
    }
}
