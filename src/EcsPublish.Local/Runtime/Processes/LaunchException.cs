using System.Runtime.InteropServices;

namespace EcsPublish.Local.Runtime.Processes;

/// <summary>The operating system would not start a program.</summary>
/// <param name="error">Its error number: errno, or on Windows the system error code.</param>
internal sealed class LaunchException(int error) : Exception(Marshal.GetPInvokeErrorMessage(error))
{
    private const int PosixNotExecutableFormat = 8;
    private const int WindowsBadFormat = 193;

    /// <summary>Whether the file is a program of another processor or system, or no program at all.</summary>
    public bool IsWrongFormat => error == (OperatingSystem.IsWindows() ? WindowsBadFormat : PosixNotExecutableFormat);
}
