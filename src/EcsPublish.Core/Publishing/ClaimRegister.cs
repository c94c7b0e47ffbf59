using System.Security.Cryptography;
using System.Text;

namespace EcsPublish.Core.Publishing;

/// <summary>
/// What the publishes of this engine have claimed on this machine: a family, a tag of a repository. A claim is a file in the user's data folder,
/// locked for as long as the engine lives, so that a crash releases it.
/// </summary>
/// <param name="folder">The folder of the lock files.</param>
internal sealed class ClaimRegister(string folder) : IDisposable
{
    private readonly Dictionary<string, Claim> _held = [];

    private sealed record Claim(FileStream Lock, string Project);

    /// <summary>Takes the claim, unless somebody has it.</summary>
    /// <param name="key">What is claimed, for example <c>123456789012/eu-west-1/family/hellotask</c>.</param>
    /// <param name="project">Full path of the claiming project.</param>
    /// <returns>Null when it is taken, or was this project's already; else the full path of the project that holds it.</returns>
    public string? TryTake(string key, string project)
    {
        lock (_held)
        {
            if (_held.TryGetValue(key, out var held))
            {
                return held.Project == project ? null : held.Project;
            }

            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32]);
            if (TryLock(path + ".lock") is not { } file)
            {
                return ReadOwner(path + ".owner");
            }

            _held[key] = new Claim(file, project);
            File.WriteAllText(path + ".owner", project);
            return null;
        }
    }

    /// <summary>Releases everything.</summary>
    public void Dispose()
    {
        lock (_held)
        {
            foreach (var claim in _held.Values)
            {
                claim.Lock.Dispose();
            }

            _held.Clear();
        }
    }

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string ReadOwner(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            // Its owner is about to write the name; who it is will be known the next time.
            return "";
        }
    }
}
