using Amazon.ECS.Model;
using EcsPublish.Core.Cleanup;

namespace EcsPublish.Core.Tests.Cleanup;

[TestClass]
public sealed class WhenImagesAreChosen
{
    private const string Repository = "team/hello";

    private static readonly string One = Digest('1');
    private static readonly string Two = Digest('2');
    private static readonly string Index = Digest('a');
    private static readonly string Part = Digest('b');
    private static readonly string SharedPart = Digest('c');

    [TestMethod]
    public void An_index_takes_its_parts_with_it_and_goes_first()
    {
        var choice = Choose(keep: 0, [Image(Index, "c-1", Part, SharedPart)]);

        Assert.AreSequenceEqual([Index, Part, SharedPart], choice.OldDigests);
    }

    [TestMethod]
    public void A_part_of_an_index_that_is_kept_stays()
    {
        var choice = Choose(keep: 1, [Image(One, "c-2", SharedPart), Image(Index, "c-1", Part, SharedPart)]);

        Assert.AreSequenceEqual([Index, Part], choice.OldDigests);
    }

    [TestMethod]
    public void An_index_of_which_a_task_runs_a_part_stays()
    {
        var use = new Use("hello:1", "task", "cluster", "task 0a1b2c3d in cluster default", [Part]);

        var choice = Choose(keep: 0, [Image(Index, "c-1", Part)], [], use);

        Assert.AreSequenceEqual([], choice.OldDigests);
        Assert.AreEqual("task 0a1b2c3d in cluster default", choice.Used.Single().By);
    }

    [TestMethod]
    public void An_image_that_a_definition_names_by_its_tag_stays()
    {
        var choice = Choose(keep: 0, [Image(One, "c-1"), Image(Two, "c-2")], [Definition($"registry.example/{Repository}:c-2")]);

        Assert.AreSequenceEqual([One], choice.OldDigests);
        Assert.AreEqual("task definition web:4", choice.Used.Single().By);
    }

    [TestMethod]
    public void The_same_digest_in_another_repository_is_another_image()
    {
        var choice = Choose(keep: 0, [Image(One, "c-1")], [Definition($"registry.example/other@{One}")]);

        Assert.AreSequenceEqual([One], choice.OldDigests);
    }

    [TestMethod]
    public void What_no_publish_pushed_stays_and_does_not_count()
    {
        var choice = Choose(keep: 1, [Image(Index, "release-7"), Image(One, "c-1"), Image(Two, tag: null)]);

        Assert.AreEqual(Index, choice.Foreign.Single().Digest);
        Assert.AreSequenceEqual([Two], choice.OldDigests);
    }

    private static ImageChoice Choose(int keep, IReadOnlyList<StoredImage> images, IReadOnlyList<TaskDefinition>? definitions = null, params Use[] uses) =>
        ImageChoice.Make(images, Repository, new Remaining(definitions ?? [], uses), keep);

    private static StoredImage Image(string digest, string? tag, params string[] parts) =>
        new(digest, tag is null ? [] : [tag], DateTime.UnixEpoch, parts);

    private static TaskDefinition Definition(string image) =>
        new() { Family = "web", Revision = 4, ContainerDefinitions = [new ContainerDefinition { Image = image }] };

    private static string Digest(char digit) => "sha256:" + new string(digit, 64);
}
