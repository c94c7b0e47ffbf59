namespace EcsPublish.Images.Registries;

/// <summary>Counts what travelled, from several threads.</summary>
internal sealed class SentBlobs
{
    private int _count;
    private long _bytes;

    public int Count => _count;

    public long Bytes => _bytes;

    public void Add(long bytes)
    {
        Interlocked.Increment(ref _count);
        Interlocked.Add(ref _bytes, bytes);
    }
}
