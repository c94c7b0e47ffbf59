using EcsPublish.Images.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Hostile.Tests.Faults;

/// <summary>Reads what is sent to a registry a piece at a time, with a pause after each: longer in all than a request may be silent.</summary>
internal sealed class SlowReader(TimeSpan pause) : ILoginRule
{
    public async Task<bool> AllowsAsync(HttpContext context)
    {
        var body = new MemoryStream();
        var piece = new byte[64 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(piece)) > 0)
        {
            body.Write(piece, 0, read);
            await Task.Delay(pause);
        }

        body.Position = 0;
        context.Request.Body = body;
        return true;
    }
}
