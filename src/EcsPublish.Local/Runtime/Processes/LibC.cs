using System.Runtime.InteropServices;

namespace EcsPublish.Local.Runtime.Processes;

/// <summary>The few functions of the C library that .NET has no door to. Linux (glibc, musl) and macOS; the constants
/// that differ are properties.</summary>
internal static class LibC
{
    public const int SigTerm = 15;
    public const int SigKill = 9;
    public const int SpawnSetSignalDefaults = 0x04;
    public const int SpawnSetSignalMask = 0x08;
    public const int WaitForExit = 4;
    public const int OneProcess = 1;

    /// <summary>The child leads a session of its own (glibc 2.26, macOS 10.15).</summary>
    public static short SpawnSetSession => (short)(OperatingSystem.IsMacOS() ? 0x0400 : 0x80);

    /// <summary>Waits without burying: the process stays a zombie, so its id cannot be given away.</summary>
    public static int LeaveZombie => OperatingSystem.IsMacOS() ? 0x20 : 0x01000000;

    [DllImport("libc", EntryPoint = "posix_spawn")]
    public static extern int Spawn(out int pid, nint path, nint actions, nint attributes, nint[] arguments, nint[] environment);

    [DllImport("libc", EntryPoint = "posix_spawnattr_init")]
    public static extern int InitAttributes(nint attributes);

    [DllImport("libc", EntryPoint = "posix_spawnattr_destroy")]
    public static extern int DestroyAttributes(nint attributes);

    [DllImport("libc", EntryPoint = "posix_spawnattr_setflags")]
    public static extern int SetFlags(nint attributes, short flags);

    [DllImport("libc", EntryPoint = "posix_spawnattr_setsigdefault")]
    public static extern int SetSignalDefaults(nint attributes, nint signals);

    [DllImport("libc", EntryPoint = "posix_spawnattr_setsigmask")]
    public static extern int SetSignalMask(nint attributes, nint signals);

    [DllImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    public static extern int InitActions(nint actions);

    [DllImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    public static extern int DestroyActions(nint actions);

    [DllImport("libc", EntryPoint = "posix_spawn_file_actions_adddup2")]
    public static extern int AddDuplicate(nint actions, int descriptor, int asDescriptor);

    [DllImport("libc", EntryPoint = "posix_spawn_file_actions_addchdir_np")]
    public static extern int AddChangeFolder(nint actions, nint path);

    [DllImport("libc", EntryPoint = "sigfillset")]
    public static extern int FillSignals(nint signals);

    [DllImport("libc", EntryPoint = "sigemptyset")]
    public static extern int EmptySignals(nint signals);

    [DllImport("libc", EntryPoint = "kill")]
    public static extern int Kill(int pid, int signal);

    [DllImport("libc", EntryPoint = "waitpid", SetLastError = true)]
    public static extern int Wait(int pid, out int status, int options);

    [DllImport("libc", EntryPoint = "waitid", SetLastError = true)]
    public static extern int WaitId(int kind, int pid, nint info, int options);
}
