namespace EcsPublish.Package.Tests;

/// <summary>With a real engine: what it makes of a Dockerfile is no agreement with ourselves.</summary>
[TestClass]
public class WhenADockerfileIsPublished
{
    [TestMethod]
    [DataRow("docker", "version")]
    [DataRow("podman", "info")]
    [DataRow("buildah", "info")]
    public async Task Its_image_is_pushed_by_us_and_runs(string engine, string question)
    {
        using var only = await OnlyEngine.RequireAsync(engine, question);
        var project = Project();

        var first = Publish(project, only).MustSucceed();
        var second = Publish(project, only).MustSucceed();

        Assert.MatchesRegex($"Building .*Dockerfile for linux/amd64 with {engine}", first.Output);
        Assert.MatchesRegex($"{engine} \\| .*COPY bin/Release/net10.0/publish /app", first.Output);
        Assert.Contains("hello | Hello from the container.", first.Lines);
        Assert.AreEqual(7070, project.Rendered["containerDefinitions"]![0]!["portMappings"]![0]!["containerPort"]!.GetValue<int>());
        Assert.Contains("Image is unchanged, no blob was pushed", second.Output);
        Assert.Contains("revision hello:1 is used again", second.Output);
    }

    [TestMethod]
    [DataRow("podman", "info")]
    [DataRow("buildah", "info")]
    public async Task A_Dockerfile_that_cannot_be_built_is_one_error(string engine, string question)
    {
        using var only = await OnlyEngine.RequireAsync(engine, question);
        var project = Project();
        project.Write("Dockerfile", "FROM scratch\nCOPY nowhere /app\n");

        var publish = Publish(project, only);

        Assert.AreNotEqual(0, publish.ExitCode);
        Assert.MatchesRegex($"error ECS2024: {engine} could not build '.*Dockerfile': it ended with exit code [0-9]+\\. Last lines: .*nowhere", publish.Output);
    }

    private static TestProject Project()
    {
        var project = new TestProject(new() { Properties = "<EcsImageSource>Dockerfile</EcsImageSource>" });
        project.Write("Dockerfile", """
            FROM scratch
            COPY bin/Release/net10.0/publish /app
            EXPOSE 7070
            ENTRYPOINT ["dotnet", "/app/Hello.dll"]
            """);
        return project;
    }

    private static CommandResult Publish(TestProject project, OnlyEngine engine)
    {
        using var command = RunningCommand.Start(DotNet.Program, project.Folder, ["publish", .. project.Workspace.ToLocal], engine.Environment);
        return command.WaitForEnd();
    }
}
