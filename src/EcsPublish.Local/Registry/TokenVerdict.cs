namespace EcsPublish.Local.Registry;

/// <summary>What a registry password is worth.</summary>
internal enum TokenVerdict
{
    /// <summary>There is none, or it was not issued here.</summary>
    Missing,

    /// <summary>It was issued here, more than twelve hours ago.</summary>
    Expired,

    /// <summary>It opens the registry.</summary>
    Good,
}
