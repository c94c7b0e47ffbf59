namespace EcsPublish.Images;

/// <summary>A login at a registry: a user with a password, or an identity token to trade for access tokens.</summary>
public sealed class RegistryCredential
{
    private RegistryCredential(string? user, string? password, string? identityToken) =>
        (User, Password, IdentityToken) = (user, password, identityToken);

    /// <summary>The user name; null with an identity token.</summary>
    public string? User { get; }

    internal string? Password { get; }

    internal string? IdentityToken { get; }

    /// <summary>A user name and password, for example <c>AWS</c> and an ECR token.</summary>
    public static RegistryCredential Basic(string user, string password) => new(user, password, null);

    /// <summary>An OAuth2 refresh token, as <c>docker login</c> stores it for some registries.</summary>
    public static RegistryCredential Identity(string token) => new(null, null, token);

    /// <summary>Names the user only, so that no log can hold the secret.</summary>
    public override string ToString() => User is null ? "an identity token" : $"user '{User}'";
}
