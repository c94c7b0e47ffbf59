using System.Text;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Images.Tests.Support;

/// <summary>User name and password with every request, as Amazon ECR wants them.</summary>
internal sealed class BasicLogin(string user, string password) : ILoginRule
{
    public static string Header(string user, string password) =>
        "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));

    public async Task<bool> AllowsAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization == Header(user, password))
            return true;

        context.Response.Headers.WWWAuthenticate = "Basic realm=\"https://registry.example/\",service=\"registry.example\"";
        await Answers.ErrorAsync(context, 401, "UNAUTHORIZED", "Not Authorized");
        return false;
    }
}
