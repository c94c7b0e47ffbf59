namespace EcsPublish.Images.Credentials;

/// <summary>The names under which login commands store a registry.</summary>
internal static class RegistryAliases
{
    // What docker login without an argument writes.
    private const string DockerHubKey = "https://index.docker.io/v1/";

    private static readonly string[] Suffixes = ["", "/", "/v1/", "/v2/"];

    /// <summary>Keys to look up, the most usual first.</summary>
    public static IEnumerable<string> Of(string registry) => registry == "docker.io"
        ? [DockerHubKey, "docker.io", "index.docker.io", "registry-1.docker.io"]
        : [registry, .. Suffixes.Select(suffix => $"https://{registry}{suffix}"), $"http://{registry}"];

    /// <summary>The name to give to a credential helper.</summary>
    public static string ForHelper(string registry) => Of(registry).First();
}
