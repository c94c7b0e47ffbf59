using Microsoft.AspNetCore.Http;

namespace EcsPublish.Images.Tests.Support;

/// <summary>How the test registry lets people in.</summary>
internal interface ILoginRule
{
    /// <summary>True to go on; false when the rule has answered itself.</summary>
    Task<bool> AllowsAsync(HttpContext context);
}
