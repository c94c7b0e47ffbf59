using System.Net.Http.Headers;
using System.Text;

namespace EcsPublish.Images.Registries;

/// <summary>A user name and password as the Authorization header carries them.</summary>
internal static class BasicHeader
{
    public static AuthenticationHeaderValue Of(RegistryCredential credential) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credential.User}:{credential.Password}")));
}
