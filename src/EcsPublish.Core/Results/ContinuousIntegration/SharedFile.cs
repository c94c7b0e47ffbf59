using System.Text;

namespace EcsPublish.Core.Results.ContinuousIntegration;

/// <summary>A file to which the projects of a build append, each in its own process.</summary>
internal static class SharedFile
{
    private const int Tries = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Appends text as UTF-8, in one piece; waits a little while somebody else writes.</summary>
    public static async Task AppendAsync(string path, string text)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                await using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.None);
                await file.WriteAsync(Encoding.UTF8.GetBytes(text));
                return;
            }
            catch (IOException) when (left > 0 && File.Exists(path))
            {
                await Task.Delay(Pause);
            }
        }
    }
}
