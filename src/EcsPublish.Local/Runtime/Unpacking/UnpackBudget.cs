namespace EcsPublish.Local.Runtime.Unpacking;

/// <summary>How many bytes the layers of one image may unpack to, in all.</summary>
internal sealed class UnpackBudget(long bytes)
{
    private long _spent;

    /// <exception cref="InvalidDataException">More was spent than there was.</exception>
    public void Spend(long count)
    {
        _spent += count;
        if (_spent > bytes)
            throw new InvalidDataException($"The layers unpack to more than {bytes} bytes.");
    }
}
