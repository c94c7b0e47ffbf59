namespace EcsPublish.Local.Storage;

/// <summary>The port a folder keeps, because image references hold it: another port would mean new task definitions.</summary>
internal sealed class PortMemory
{
    /// <summary>The port; 0 when none was chosen yet.</summary>
    public int Port { get; set; }
}
