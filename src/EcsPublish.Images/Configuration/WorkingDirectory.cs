namespace EcsPublish.Images.Configuration;

/// <summary>The folder of the application in the image, in its two spellings.</summary>
internal sealed class WorkingDirectory
{
    private readonly string _inner;

    public WorkingDirectory(string text)
    {
        if (!text.StartsWith('/') || text.Contains('\\') || text.Contains('\0'))
            throw new ImageException(ImageFailure.InvalidInput, $"The working directory '{text}' is no absolute Linux path such as /app/.");

        var parts = new List<string>();
        foreach (var part in text.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
        }

        _inner = string.Join('/', parts);
    }

    /// <summary>For the configuration: <c>/app</c>.</summary>
    public string ForConfig => "/" + _inner;

    /// <summary>For tar entries: <c>app/</c>, or empty when it is the root.</summary>
    public string ForLayer => _inner.Length == 0 ? "" : _inner + "/";
}
