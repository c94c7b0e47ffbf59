using Microsoft.AspNetCore.Http;

namespace EcsPublish.Images.Tests.Support;

/// <summary>Tokens from a token server at <c>/token</c> of the same host; each token is good for the scopes it was made for.</summary>
/// <param name="registry">Host and port of the registry.</param>
/// <param name="login">The Authorization header that the token server wants, or null to hand tokens to anybody.</param>
internal sealed class BearerLogin(string registry, string? login = null) : ILoginRule
{
    /// <summary>The refresh token that is accepted in place of a login.</summary>
    public string? IdentityToken { get; set; }

    public async Task<bool> AllowsAsync(HttpContext context)
    {
        if (context.Request.Path == "/token")
        {
            await GiveTokenAsync(context);
            return false;
        }

        var scope = ScopeOf(context.Request);
        var token = context.Request.Headers.Authorization.ToString();
        if (token.StartsWith("Bearer ", StringComparison.Ordinal) && token[7..].Split('+').Any(granted => Covers(granted, scope)))
            return true;

        context.Response.Headers.WWWAuthenticate = $"Bearer realm=\"http://{registry}/token\",service=\"test-registry\",scope=\"{scope}\"";
        await Answers.ErrorAsync(context, 401, "UNAUTHORIZED", "authentication required");
        return false;
    }

    private async Task GiveTokenAsync(HttpContext context)
    {
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync();
            await AnswerAsync(context, form["refresh_token"] == IdentityToken, "access_token", form["scope"].ToString().Split(' '));
        }
        else
        {
            var isWelcome = login is null || context.Request.Headers.Authorization == login;
            await AnswerAsync(context, isWelcome, "token", context.Request.Query["scope"]!);
        }
    }

    private static Task AnswerAsync(HttpContext context, bool isWelcome, string property, string?[] scopes) => isWelcome
        ? context.Response.WriteAsJsonAsync(new Dictionary<string, string> { [property] = string.Join('+', scopes) })
        : Answers.ErrorAsync(context, 401, "UNAUTHORIZED", "incorrect username or password");

    private static string ScopeOf(HttpRequest request)
    {
        var parts = request.Path.Value!.Split('/');
        var kind = Array.FindLastIndex(parts, part => part is "manifests" or "blobs");
        var repository = string.Join('/', parts[2..kind]);
        return $"repository:{repository}:{(request.Method is "GET" or "HEAD" ? "pull" : "pull,push")}";
    }

    private static bool Covers(string granted, string wanted) => granted == wanted || granted == wanted + ",push";
}
