using EcsPublish.Protocol;

namespace EcsPublish.Engine;

/// <summary>Writes events to the build, a line each, from any thread. A build that is gone makes it silent, never faulty.</summary>
internal sealed class EventWriter(TextWriter output)
{
    private readonly Lock _gate = new();

    public void Write(EngineEvent engineEvent)
    {
        var line = ProtocolJson.Write(engineEvent);
        lock (_gate)
        {
            try
            {
                output.WriteLine(line);
                output.Flush();
            }
            catch (IOException)
            {
                // The build is gone; the end of our input says so too, and that is where it is acted on.
            }
        }
    }
}
