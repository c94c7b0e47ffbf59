namespace EcsPublish.Local.Storage;

/// <summary>Keeps a data folder to one server. The system lets go of it when the process ends, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Takes the folder.</summary>
    /// <exception cref="LocalStartException">Another server has it.</exception>
    public static FolderLock Take(LocalFolder folder)
    {
        try
        {
            return new FolderLock(new FileStream(folder.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e)
        {
            throw new LocalStartException(
                $"The folder '{folder.Root}' is in use by another local AWS. Use that one, or name another folder.", e);
        }
    }

    /// <summary>Lets go of the folder. The empty file stays: removing it would race with the next server.</summary>
    public void Dispose() => _file.Dispose();
}
