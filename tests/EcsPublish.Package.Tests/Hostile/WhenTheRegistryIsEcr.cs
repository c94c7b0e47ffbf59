using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace EcsPublish.Package.Tests.Hostile;

/// <summary>
/// The account's own registry, as it is by default: found by moto, behind its real name, with TLS, and with a password that is asked for as a token.
/// Behind the name is Distribution's registry, which was not written here.
/// </summary>
[TestClass]
public class WhenTheRegistryIsEcr
{
    private const string Host = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";

    // What moto gives out as ECR's password, and its bcrypt hash.
    private const string Password = "123456789012-auth-token";
    private const string Users = "AWS:$2b$04$rbMbL2DTgARZWIjC3fINBODuLATi5GS81IOn0CIYhADptil2krvtK";

    private static readonly Workspace Workspace = new();
    private static readonly TestProject Project = new(workspace: Workspace);

    private static Server _aws = null!;
    private static Server _registry = null!;
    private static EcrProxy _proxy = null!;
    private static string _certificate = "";
    private static string _baseImage = "";
    private static CommandResult _first = null!;
    private static CommandResult _second = null!;

    [ClassInitialize]
    public static void Publish(TestContext context)
    {
        OutsideProgram.Require("moto_server", "docker-registry");
        var certificate = EcrCertificate.Make(Workspace, Host);
        _certificate = certificate.Certificate;
        _aws = Server.StartMoto(Workspace.Folder);
        _registry = Server.StartRegistry(Workspace, certificate, Workspace.Write("users", Users + "\n"));
        _proxy = new EcrProxy(Host, IPEndPoint.Parse(_registry.Name));
        using var client = Client();
        _baseImage = BaseImage.Push(client, new Uri($"https://{Host}"));

        _first = Publish().MustSucceed();
        _second = Publish("--no-build").MustSucceed();
    }

    [ClassCleanup]
    public static void Stop()
    {
        _aws?.Dispose();
        _registry?.Dispose();
        _proxy?.Dispose();
    }

    [TestMethod]
    public void The_repository_is_created_and_the_image_pushed_to_it_and_pinned()
    {
        var image = Project.Rendered["containerDefinitions"]![0]!["image"]!.GetValue<string>();
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Head, $"https://{Host}/v2/hello/manifests/{image.Split('@')[^1]}");
        request.Headers.Accept.ParseAdd("application/vnd.oci.image.manifest.v1+json");

        using var manifest = client.Send(request);

        Assert.Contains($"Created repository {Host}/hello", _first.Output);
        Assert.StartsWith($"{Host}/hello@sha256:", image);
        Assert.AreEqual(HttpStatusCode.OK, manifest.StatusCode);
        Assert.AreEqual(image, Project.Result["image"]!["reference"]!.GetValue<string>());
    }

    [TestMethod]
    public void Layers_of_a_base_in_the_same_registry_are_mounted_and_do_not_travel() =>
        Assert.Contains("Pushed 3 blobs", _first.Output);

    [TestMethod]
    public void The_second_publish_pushes_and_registers_nothing()
    {
        Assert.Contains($"Image is unchanged, no blob was pushed: {Host}/hello@sha256:", _second.Output);
        Assert.Contains("is used again", _second.Output);
    }

    [TestMethod]
    public void The_password_is_neither_shown_nor_written()
    {
        var token = Convert.ToBase64String(Encoding.UTF8.GetBytes($"AWS:{Password}"));
        foreach (var secret in new[] { Password, token })
        {
            Assert.DoesNotContain(secret, _first.Output);
            foreach (var file in Directory.EnumerateFiles(Project.EcsFolder))
            {
                Assert.DoesNotContain(secret, File.ReadAllText(file));
            }
        }
    }

    [TestMethod]
    public void Nobody_else_is_spoken_to() => Assert.AreSequenceEqual([$"{Host}:443"], _proxy.Asked);

    [TestMethod]
    public void A_certificate_that_nobody_vouches_for_is_one_error()
    {
        var publish = Publish(new Dictionary<string, string> { ["SSL_CERT_FILE"] = "" }, "--no-build");

        Assert.AreNotEqual(0, publish.ExitCode);
        Assert.Contains("error ECS2002:", publish.Error);
        Assert.Contains("did not agree on a secure connection", publish.Error);
    }

    private static CommandResult Publish(params string[] more) => Publish([], more);

    private static CommandResult Publish(Dictionary<string, string> environment, params string[] more)
    {
        var caller = new Dictionary<string, string>
        {
            ["AWS_ACCESS_KEY_ID"] = "AKIAIOSFODNN7EXAMPLE",
            ["AWS_SECRET_ACCESS_KEY"] = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            ["AWS_REGION"] = "eu-west-1",
            ["AWS_ENDPOINT_URL"] = $"http://{_aws.Name}",
            ["HTTPS_PROXY"] = _proxy.Address.ToString(),
            ["SSL_CERT_FILE"] = _certificate,
        };
        foreach (var (name, value) in environment)
        {
            caller[name] = value;
        }

        using var publish = RunningCommand.Start(
            DotNet.Program, Project.Folder, ["publish", "-p:PublishToEcs=true", "-p:EcsDeploy=None", $"-p:ContainerBaseImage={_baseImage}", .. more], caller);
        return publish.WaitForEnd();
    }

    private static HttpClient Client()
    {
        var certificate = X509CertificateLoader.LoadCertificateFromFile(_certificate);
        var client = new HttpClient(new HttpClientHandler
        {
            Proxy = new WebProxy(_proxy.Address),
            ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == certificate.Thumbprint,
        });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"AWS:{Password}")));
        return client;
    }
}
