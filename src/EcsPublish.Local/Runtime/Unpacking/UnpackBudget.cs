namespace EcsPublish.Local.Runtime.Unpacking;

/// <summary>How many bytes the layers of one image may unpack to, in all.</summary>
internal sealed class UnpackBudget(long bytes)
{
    private long _left = bytes;

    /// <exception cref="InvalidDataException">More was spent than there was.</exception>
    public void Spend(long count)
    {
        _left -= count;
        if (_left < 0)
            throw new InvalidDataException($"The layers unpack to more than {bytes} bytes.");
    }
}
