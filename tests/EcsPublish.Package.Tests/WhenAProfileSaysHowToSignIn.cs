using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace EcsPublish.Package.Tests;

/// <summary>AWSSDK.Core looks for what these two profiles need by name only: nothing in the engine would miss it.</summary>
[TestClass]
public sealed class WhenAProfileSaysHowToSignIn
{
    // SHA-1 of "work": so the aws CLI names the token of a session.
    private const string NameOfWork = "e274eeff768c6396088ec6eb091f4bf4d47ab1e0";

    [TestMethod]
    public void With_IAM_Identity_Center_its_portal_is_asked_for_a_key()
    {
        using var aws = new Aws();
        var project = new TestProject();
        project.Workspace.Write($".aws/sso/cache/{NameOfWork}.json", """
            { "accessToken": "token", "expiresAt": "2100-01-01T00:00:00Z", "region": "eu-west-1", "startUrl": "https://example.awsapps.com/start" }
            """);

        Publish(project, aws, """
            [profile mine]
            sso_session = work
            sso_account_id = 123456789012
            sso_role_name = Deployer
            region = eu-west-1
            [sso-session work]
            sso_region = eu-west-1
            sso_start_url = https://example.awsapps.com/start
            sso_registration_scopes = sso:account:access
            """);

        Assert.Contains("GET /federation/credentials?account_id=123456789012&role_name=Deployer ", aws.Requests);
        Assert.Contains("POST / Action=GetCallerIdentity&Version=2011-06-15", aws.Requests);
    }

    [TestMethod]
    public void With_a_role_it_is_assumed()
    {
        using var aws = new Aws();

        Publish(new TestProject(), aws, """
            [profile mine]
            role_arn = arn:aws:iam::123456789012:role/deployer
            source_profile = base
            region = eu-west-1
            [profile base]
            aws_access_key_id = AKIAIOSFODNN7EXAMPLE
            aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
            region = eu-west-1
            """);

        Assert.Contains(request => request.StartsWith("POST / Action=AssumeRole&", StringComparison.Ordinal), aws.Requests);
    }

    // STS does not know the key, which ends the publish.
    private static void Publish(TestProject project, Aws aws, string profiles)
    {
        var environment = new Dictionary<string, string>
        {
            ["HOME"] = project.Workspace.Folder,
            ["AWS_CONFIG_FILE"] = project.Workspace.Write(".aws/config", profiles),
            ["AWS_ENDPOINT_URL"] = aws.Url,
        };
        using var publish = RunningCommand.Start(DotNet.Program, project.Folder, ["publish", "-p:PublishToEcs=true", "-p:EcsProfile=mine"], environment);

        Assert.Contains("error ECS600", publish.WaitForEnd().Error);
    }

    /// <summary>A portal that gives a key to everybody, and an STS that knows none.</summary>
    private sealed class Aws : IDisposable
    {
        private const string Key = """
            { "roleCredentials": { "accessKeyId": "AKIAIOSFODNN7EXAMPLE", "secretAccessKey": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "sessionToken": "token", "expiration": 4102444800000 } }
            """;

        private const string Refusal = """
            <ErrorResponse><Error><Type>Sender</Type><Code>InvalidClientTokenId</Code><Message>The security token included in the request is invalid.</Message></Error></ErrorResponse>
            """;

        private readonly HttpListener _listener = new();

        public Aws()
        {
            Url = $"http://127.0.0.1:{Server.FreePort()}";
            _listener.Prefixes.Add(Url + "/");
            _listener.Start();
            _ = ServeAsync();
        }

        public string Url { get; }

        public ConcurrentBag<string> Requests { get; } = [];

        public void Dispose() => _listener.Close();

        private async Task ServeAsync()
        {
            while (_listener.IsListening)
            {
                var context = await _listener.GetContextAsync();
                using var body = new StreamReader(context.Request.InputStream);
                Requests.Add($"{context.Request.HttpMethod} {context.Request.RawUrl} {await body.ReadToEndAsync()}");
                var isPortal = context.Request.HttpMethod == "GET";
                context.Response.StatusCode = isPortal ? 200 : 403;
                context.Response.ContentType = isPortal ? "application/json" : "text/xml";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(isPortal ? Key : Refusal));
                context.Response.Close();
            }
        }
    }
}
