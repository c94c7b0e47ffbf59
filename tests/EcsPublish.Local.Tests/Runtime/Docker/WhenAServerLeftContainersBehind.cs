using EcsPublish.Local.Runtime.Docker;
using Task = System.Threading.Tasks.Task;

namespace EcsPublish.Local.Tests.Runtime.Docker;

[TestClass]
public sealed class WhenAServerLeftContainersBehind : DockerTest
{
    [TestMethod]
    public async Task The_next_one_of_the_folder_removes_them_before_anything_starts()
    {
        var task = Ecs.Run(Ecs.Script("echo up; exec sleep 1000"));
        await Ecs.PrintedAsync(task, "up");
        var id = task.TaskArn.Split('/')[^1];
        Assert.AreEqual(2, await ContainersAsync(id)); // its own and the one that holds its network

        Ecs.NewService();
        await Ecs.RunToEndAsync(Ecs.Script("exit 0"));

        Assert.AreEqual(0, await ContainersAsync(id));
    }

    [TestMethod]
    public async Task Those_of_other_folders_and_other_people_are_left_alone()
    {
        var task = Ecs.Run(Ecs.Script("echo up; exec sleep 1000"));
        await Ecs.PrintedAsync(task, "up");
        var image = Shown(await Ecs.UntilAsync(task, now => Shown(now).RuntimeId is not null)).RuntimeId;
        var strangers = new EngineContainers(Api.Client);
        var name = (string)(await Api.Client.FindAsync($"containers/{image}/json", default))!["Config"]!["Image"]!;
        var stranger = await strangers.CreateAsync($"stranger-{Guid.NewGuid():n}", new()
        {
            Image = name,
            Labels = new Dictionary<string, string> { ["ecs-publish.owner"] = "AKIALOCALOFSOMEBODYELSE" },
            HostConfig = new(),
        });

        Ecs.NewService();
        await Ecs.RunToEndAsync(Ecs.Script("exit 0"));

        Assert.IsNotNull(await strangers.InspectAsync(stranger));
        await Api.Client.DeleteAsync($"containers/{stranger}", default);
    }
}
