using System.Security.Cryptography;
using System.Text.Json;

namespace EcsPublish.Local.Storage;

/// <summary>The secrets of one data folder, random, made once and readable by its owner only.</summary>
/// <param name="AccessKeyId">As AWS writes them, 20 characters: <c>AKIALOCAL</c> and eleven random ones.</param>
/// <param name="SecretAccessKey">40 characters.</param>
/// <param name="TokenSecret">What registry tokens and temporary keys are derived from, base64.</param>
internal sealed record FolderKeys(string AccessKeyId, string SecretAccessKey, string TokenSecret)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The folder's keys, made when there are none.</summary>
    public static FolderKeys Of(LocalFolder folder)
    {
        if (File.Exists(folder.KeysFile) && Read(folder.KeysFile) is { } keys) return keys;

        var made = new FolderKeys(
            "AKIALOCAL" + RandomNumberGenerator.GetString(Base32, 11),
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(30)),
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        AtomicFile.Write(folder.KeysFile, JsonSerializer.SerializeToUtf8Bytes(made, StorageJson.Default.FolderKeys), OwnerOnly);
        return made;
    }

    /// <summary>Whether a text is the secret access key, compared in constant time.</summary>
    public bool IsSecret(string? text) =>
        text is not null && CryptographicOperations.FixedTimeEquals(Text(text), Text(SecretAccessKey));

    private static FolderKeys? Read(string path) => JsonSerializer.Deserialize(File.ReadAllBytes(path), StorageJson.Default.FolderKeys);

    private static byte[] Text(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
