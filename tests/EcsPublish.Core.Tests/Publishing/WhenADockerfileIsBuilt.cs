using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;

namespace EcsPublish.Core.Tests.Publishing;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class WhenADockerfileIsBuilt : PublishTest
{
    /// <summary>Does as every engine does: the id goes to the file of --iidfile, and "save" and "push" write the archive, their last but one or last word.</summary>
    private const string Works = """
        case "$1" in
          build|buildx) test "$2" = version && exit ${BUILDX:-1}
            echo "STEP 1/1: FROM scratch"
            while [ $# -gt 0 ]; do test "$1" = --iidfile && echo sha256:abc > "$2"; shift; done ;;
          save) while [ $# -gt 1 ]; do test "$1" = --output && cp "$ARCHIVE" "$2"; shift; done ;;
          push) for word in "$@"; do last=$word; done; cp "$ARCHIVE" "${last#oci-archive:}" ;;
        esac
        """;

    private string Dockerfile => Cloud.PathOf("Dockerfile");

    [TestInitialize]
    public void WriteIt()
    {
        File.WriteAllText(Dockerfile, "FROM scratch\n");
        File.WriteAllBytes(Cloud.PathOf("image.tar"), DockerArchive());
        Project.Set("EcsImageSource", "Dockerfile").Set("EcsDockerfile", Dockerfile);
    }

    [TestMethod]
    [DataRow("docker")]
    [DataRow("podman")]
    [DataRow("buildah")]
    public async Task Its_image_is_taken_from_the_engine_and_pushed_by_us(string name)
    {
        var engine = new FakeEngine(Cloud, name, Works);
        var publish = Publish(environment: Environment(engine));

        Assert.IsTrue(await publish.RunAsync(NoImage), string.Join('\n', publish.Reporter.Diagnostics));

        Assert.AreEqual($"Building {Dockerfile} for linux/amd64 with {name}", publish.Reporter.Story[0]);
        Assert.Contains($"{name} | STEP 1/1: FROM scratch", publish.Reporter.Story);
        Assert.AreEqual(2, publish.Record.Image!.Report.PushedBlobs);
        Assert.Contains("hellotask | Hello from the Dockerfile", publish.Reporter.Story);
        Assert.IsEmpty(Directory.GetFiles(Cloud.PathOf("obj"), "image-*"));
    }

    [TestMethod]
    public async Task The_engine_is_told_file_context_platform_and_what_the_project_adds()
    {
        Project.Set("DockerfileContext", "..").Set("DockerfileBuildArguments", "--build-arg \"A=b c\"");
        var engine = new FakeEngine(Cloud, "podman", Works);

        await Publish(environment: Environment(engine)).PushAsync(NoImage);

        var build = engine.Calls.Single(call => call.StartsWith("build ", StringComparison.Ordinal));
        var context = Path.GetFullPath(Path.Combine(Dockerfile, "..", ".."));
        Assert.StartsWith($"build --format oci --layers --platform linux/amd64 --file {Dockerfile} --tag hellotask:ecs-publish-amd64 --iidfile ", build);
        Assert.EndsWith($" --build-arg A=b c {context}", build);
    }

    [TestMethod]
    public async Task Docker_builds_with_BuildKit_where_it_has_it()
    {
        var engine = new FakeEngine(Cloud, "docker", "BUILDX=0\n" + Works);

        await Publish(environment: Environment(engine)).PushAsync(NoImage);

        Assert.Contains("buildx build --load --progress plain --provenance=false --sbom=false --platform linux/amd64", string.Join('\n', engine.Calls));
    }

    [TestMethod]
    public async Task A_second_time_nothing_is_pushed()
    {
        var engine = new FakeEngine(Cloud, "podman", Works);
        await Publish(environment: Environment(engine)).RunAsync(NoImage);
        EndEngine();
        var second = Publish(environment: Environment(engine));

        Assert.IsTrue(await second.RunAsync(NoImage));

        Assert.AreEqual(0, second.Record.Image!.Report.PushedBlobs);
        Assert.IsTrue(second.Record.Definition!.Reused);
    }

    [TestMethod]
    public async Task A_build_that_fails_is_one_error_with_its_last_lines()
    {
        var engine = new FakeEngine(Cloud, "podman", "test $1 = info && exit 0; echo 'STEP 2: RUN false'; printf '\\033[31m##vso[task]error\\033[0m\\n' >&2; exit 125");
        var publish = Publish(environment: Environment(engine));

        Assert.IsFalse(await publish.RunAsync(NoImage));

        Assert.AreEqual("ECS2024", publish.Failure.Code);
        Assert.StartsWith($"podman could not build '{Dockerfile}': it ended with exit code 125. Last lines: ", publish.Failure.Text);
        Assert.Contains("STEP 2: RUN false", publish.Failure.Text);
        Assert.Contains("## vso[task]error", publish.Failure.Text);
        Assert.IsFalse(publish.Failure.Text.Any(char.IsControl));
    }

    [TestMethod]
    public async Task Without_an_engine_the_error_says_what_was_looked_for()
    {
        var engine = new FakeEngine(Cloud, "docker", "echo 'Cannot connect to the Docker daemon' >&2; exit 1");
        var publish = Publish(environment: Environment(engine));

        Assert.IsFalse(await publish.RunAsync(NoImage));

        Assert.AreEqual("ECS2023", publish.Failure.Code);
        Assert.Contains("docker is installed but does not answer, podman is not installed, buildah is not installed.", publish.Failure.Text);
    }

    [TestMethod]
    public async Task An_image_for_another_platform_is_an_error_of_its_own()
    {
        Project.Set("ContainerRuntimeIdentifier", "linux-arm64");
        var publish = Publish(environment: Environment(new FakeEngine(Cloud, "podman", Works)));

        Assert.IsFalse(await publish.RunAsync(NoImage));

        Assert.AreEqual("ECS2025", publish.Failure.Code);
        Assert.Contains("Its image is for linux/amd64, not for linux/arm64/v8.", publish.Failure.Text);
    }

    [TestMethod]
    public async Task A_publish_that_is_cancelled_ends_the_engine()
    {
        var engine = new FakeEngine(Cloud, "podman", "test $1 = info && exit 0; echo started; sleep 600");
        var publish = Publish(environment: Environment(engine));
        var running = publish.RunAsync(NoImage);
        while (!publish.Reporter.Story.Contains("podman | started") && !running.IsCompleted)
            await Task.Delay(20);

        publish.Cancel();

        Assert.IsFalse(await running.WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.AreEqual("Cancelled", publish.Record.Outcome.ToString());
    }

    private Dictionary<string, string> Environment(FakeEngine engine) => new(engine.Environment) { ["ARCHIVE"] = Cloud.PathOf("image.tar") };

    // As `docker save` writes it.
    private static byte[] DockerArchive()
    {
        var layer = Tar(("run.sh", "#!/bin/sh\necho Hello from the Dockerfile\n"u8.ToArray()));
        var config = $$"""
            {"architecture":"amd64","os":"linux","config":{"Cmd":["/bin/sh","/run.sh"]},
             "rootfs":{"type":"layers","diff_ids":["sha256:{{Convert.ToHexStringLower(SHA256.HashData(layer))}}"] } }
            """;
        return Tar(
            ("config.json", Encoding.UTF8.GetBytes(config)),
            ("one/layer.tar", layer),
            ("manifest.json", """[{"Config":"config.json","Layers":["one/layer.tar"]}]"""u8.ToArray()));
    }

    private static byte[] Tar(params (string Name, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach (var (name, content) in files)
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
        }

        return bytes.ToArray();
    }
}
