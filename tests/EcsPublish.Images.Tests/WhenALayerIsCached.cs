using EcsPublish.Images.Layers;
using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenALayerIsCached
{
    [TestMethod]
    public async Task It_is_not_written_again()
    {
        using var folder = new TemporaryFolder().With("app.dll", "1");
        using var cache = new TemporaryFolder();
        var first = await GetAsync(folder, cache);
        var written = File.GetLastWriteTimeUtc(first.File);

        var second = await GetAsync(folder, cache);

        Assert.AreEqual(first, second);
        Assert.AreEqual(written, File.GetLastWriteTimeUtc(second.File));
    }

    [TestMethod]
    public async Task Another_mode_or_owner_makes_another_layer()
    {
        using var folder = new TemporaryFolder().With("app", "elf");
        using var cache = new TemporaryFolder();
        var plain = Source(folder, "app");
        var owned = plain with { Owner = new FileOwner(1654, 0) };
        var executable = plain with { Files = [plain.Files[0] with { IsExecutable = true }] };
        LayerSource[] sources = [plain, owned, executable];

        var layers = await Task.WhenAll(sources.Select(source => new LayerCache(cache.FullPath).GetAsync(source, CancellationToken.None)));

        Assert.AreEqual(3, layers.DistinctBy(layer => layer.DiffId).Count());
    }

    [TestMethod]
    public async Task A_damaged_entry_is_replaced()
    {
        using var folder = new TemporaryFolder().With("app.dll", "1");
        using var cache = new TemporaryFolder();
        var first = await GetAsync(folder, cache);
        var damaged = await File.ReadAllBytesAsync(first.File);
        damaged[^1] ^= 1;
        await File.WriteAllBytesAsync(first.File, damaged);

        var second = await GetAsync(folder, cache);

        Assert.AreEqual(first, second);
        Assert.AreEqual(second.Digest, Sha256Digest.Of(await File.ReadAllBytesAsync(second.File)));
    }

    [TestMethod]
    public async Task A_note_cut_short_is_replaced()
    {
        using var folder = new TemporaryFolder().With("app.dll", "1");
        using var cache = new TemporaryFolder();
        var first = await GetAsync(folder, cache);
        await File.WriteAllTextAsync(Directory.GetFiles(cache.FullPath, "*.json").Single(), "{\"DiffId\":");

        var second = await GetAsync(folder, cache);

        Assert.AreEqual(first, second);
    }

    [TestMethod]
    public async Task Older_entries_of_the_layer_are_removed_and_other_layers_stay()
    {
        using var folder = new TemporaryFolder().With("app.dll", "0");
        using var cache = new TemporaryFolder();
        await GetAsync(folder, cache, "packages");
        for (var change = 1; change <= 5; change++)
            await GetAsync(folder.With("app.dll", $"{change}"), cache);

        var names = Directory.GetFiles(cache.FullPath).Select(Path.GetFileName).ToList();

        Assert.AreEqual(2, names.Count(name => name!.StartsWith("packages-", StringComparison.Ordinal)));
        Assert.AreEqual(4, names.Count(name => name!.StartsWith("app-", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task A_layer_whose_name_begins_with_that_of_another_one_stays()
    {
        using var folder = new TemporaryFolder().With("app.dll", "0");
        using var cache = new TemporaryFolder();
        await GetAsync(folder, cache, "package a-b");
        for (var change = 1; change <= 5; change++)
            await GetAsync(folder.With("app.dll", $"{change}"), cache, "package a");

        Assert.HasCount(2, Directory.GetFiles(cache.FullPath, "package a-b-*"));
    }

    [TestMethod]
    public async Task What_no_build_has_used_for_a_month_is_removed()
    {
        using var folder = new TemporaryFolder().With("app.dll", "0");
        using var cache = new TemporaryFolder();
        await GetAsync(folder, cache, "package given-up");
        foreach (var file in Directory.GetFiles(cache.FullPath))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-31));

        await GetAsync(folder, cache);
        await GetAsync(folder, cache);

        Assert.IsEmpty(Directory.GetFiles(cache.FullPath, "package*"));
    }

    [TestMethod]
    public async Task A_file_that_changes_while_it_is_read_is_named()
    {
        using var folder = new TemporaryFolder().With("app.dll", "before");
        using var cache = new TemporaryFolder();
        var layer = Source(folder, "app");
        var fingerprint = LayerFingerprint.Of(layer, CancellationToken.None);
        folder.With("app.dll", "after!");

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(
            () => new LayerWriter(layer, fingerprint).WriteAsync(cache.Below("layer"), CancellationToken.None));

        StringAssert.Contains(failure.Message, "'app.dll' changed");
    }

    [TestMethod]
    public async Task Many_builds_at_once_share_the_folder()
    {
        using var folder = new TemporaryFolder().With("app.dll", new string('x', 100_000));
        using var cache = new TemporaryFolder();

        var layers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => GetAsync(folder, cache))));

        Assert.AreEqual(1, layers.Distinct().Count());
        Assert.AreEqual(2, Directory.GetFiles(cache.FullPath).Length);
    }

    [TestMethod]
    public async Task Many_layers_at_once_leave_each_other_alone()
    {
        using var cache = new TemporaryFolder();
        for (var change = 0; change < 40; change++)
        {
            using var folder = new TemporaryFolder().With("app.dll", $"{change}");
            await Task.WhenAll(Enumerable.Range(0, 8).Select(layer => Task.Run(() => GetAsync(folder, cache, $"package {layer}"))));
        }
    }

    private static Task<BuiltLayer> GetAsync(TemporaryFolder folder, TemporaryFolder cache, string name = "app") =>
        new LayerCache(cache.FullPath).GetAsync(Source(folder, name), CancellationToken.None);

    private static LayerSource Source(TemporaryFolder folder, string name) =>
        new(name, "app/", default, new PublishFolder(folder.FullPath, null).Read());
}
