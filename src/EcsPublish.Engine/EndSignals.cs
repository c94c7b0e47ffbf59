using System.Runtime.InteropServices;

namespace EcsPublish.Engine;

/// <summary>Turns Ctrl+C and a polite kill into an orderly end.</summary>
internal sealed class EndSignals : IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations;

    public EndSignals(Action end) => _registrations =
    [
        .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            end();
        })),
    ];

    /// <inheritdoc />
    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());
}
