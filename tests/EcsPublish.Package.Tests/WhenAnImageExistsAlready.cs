namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenAnImageExistsAlready
{
    private static readonly TestProject Maker = new(new() { Properties = "<ContainerImageTags>v1</ContainerImageTags>" });

    private static readonly TestProject User = new(new() { Name = "User", Properties = "<EcsImageSource>Existing</EcsImageSource>" }, Maker.Workspace);

    private static CommandResult _publish = null!;

    private static string Pinned { get; set; } = "";

    [ClassInitialize]
    public static void PublishBoth(TestContext context)
    {
        Maker.Publish().MustSucceed();
        Pinned = Maker.Result["image"]!["reference"]!.GetValue<string>();
        _publish = User.Publish($"-p:EcsImage={Pinned.Split('@')[0]}:v1").MustSucceed();
    }

    [TestMethod]
    public void Its_digest_is_pinned_and_the_build_says_so()
    {
        Assert.Contains($"Image {Pinned.Split('@')[0]}:v1 is {Pinned}, for linux/amd64", _publish.Output);
        Assert.AreEqual(Pinned, User.Rendered["containerDefinitions"]![0]!["image"]!.GetValue<string>());
    }

    [TestMethod]
    public void Nothing_is_pushed() => Assert.AreEqual(0, User.Result["image"]!["pushedBlobs"]!.GetValue<int>());

    [TestMethod]
    public void It_runs() => Assert.Contains("user | Hello from the container.", _publish.Lines);

    [TestMethod]
    public void Without_a_name_nothing_is_compiled()
    {
        var publish = User.Publish();

        Assert.Contains("error ECS1120: EcsImageSource is 'Existing', but EcsImage names no image.", publish.Output);
        Assert.DoesNotContain("User -> ", publish.Output);
    }
}
