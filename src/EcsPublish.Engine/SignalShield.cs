using System.Runtime.InteropServices;

namespace EcsPublish.Engine;

/// <summary>
/// Keeps signals from the engine: a terminal sends Ctrl+C to the whole process group, and the engine still has a task to stop then. Its only stop
/// signal is the end of its input.
/// </summary>
internal sealed class SignalShield : IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations =
    [
        .. new[] { PosixSignal.SIGINT, PosixSignal.SIGHUP, PosixSignal.SIGTERM, PosixSignal.SIGQUIT }
            .Select(signal => PosixSignalRegistration.Create(signal, context => context.Cancel = true)),
    ];

    /// <inheritdoc />
    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());
}
