namespace EcsPublish.Package.Tests;

[TestClass]
public class WhenAProfileIsNamed
{
    private const string Console = "Microsoft.NET.Sdk";
    private const string Web = "Microsoft.NET.Sdk.Web";

    [TestMethod]
    [DataRow(Console)]
    [DataRow(Web)]
    public void The_one_in_the_package_publishes_to_ecs(string sdk)
    {
        var project = Create(sdk);

        var publish = Publish(project).MustSucceed();

        Assert.Contains("Registered task definition hello:1", publish.Output);
    }

    // A mistake in it is a quick proof that it was read.
    [TestMethod]
    [DataRow(Console)]
    [DataRow(Web)]
    public void The_projects_own_goes_first(string sdk)
    {
        var project = Create(sdk);
        var profile = project.Write("Properties/PublishProfiles/Ecs.pubxml", """
            <Project>
              <PropertyGroup>
                <PublishToEcs>true</PublishToEcs>
                <EcsCpu>300</EcsCpu>
              </PropertyGroup>
            </Project>
            """);

        var publish = Publish(project);

        Assert.StartsWith(profile, publish.Error);
        Assert.Contains("EcsCpu is '300'", publish.Error);
    }

    private static TestProject Create(string sdk) => new(new() { Sdk = sdk, Properties = "<EcsDeploy>None</EcsDeploy>" });

    private static CommandResult Publish(TestProject project) =>
        project.Run("publish", "-p:PublishProfile=Ecs", "-p:EcsLocal=true", $"-p:EcsLocalFolder={project.Local.Folder}");
}
