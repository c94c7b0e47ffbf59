namespace EcsPublish.Core.Tests.Aws;

/// <summary>
/// Keeps the tests from the AWS of whoever runs them: no keys, no profiles but their own, no instance metadata; and a failure is an answer at once,
/// not after retries.
/// </summary>
[TestClass]
public static class CleanAwsEnvironment
{
    private static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("ecs-core-");

    private static readonly string[] Inherited =
    [
        "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE", "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_ENDPOINT_URL",
        "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI",
    ];

    [AssemblyInitialize]
    public static void Make(TestContext context)
    {
        foreach (var name in Inherited)
            Environment.SetEnvironmentVariable(name, null);
        Environment.SetEnvironmentVariable("AWS_EC2_METADATA_DISABLED", "true");
        Environment.SetEnvironmentVariable("AWS_MAX_ATTEMPTS", "1");
        Write("AWS_CONFIG_FILE", "config", "[profile paris]\nregion = eu-west-3\n\n[profile nowhere]\noutput = json\n");
        Write("AWS_SHARED_CREDENTIALS_FILE", "credentials", "");
    }

    [AssemblyCleanup]
    public static void Remove() => Folder.Delete(recursive: true);

    private static void Write(string variable, string file, string content)
    {
        var path = Path.Combine(Folder.FullName, file);
        File.WriteAllText(path, content);
        Environment.SetEnvironmentVariable(variable, path);
    }
}
