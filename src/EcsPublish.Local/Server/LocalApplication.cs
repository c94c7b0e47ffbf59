using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EcsPublish.Local.Server;

/// <summary>Hands each request of the bare Kestrel server to one function: no host, no container of services, so it starts fast.</summary>
internal sealed class LocalApplication(Func<HttpContext, Task> handle) : IHttpApplication<HttpContext>
{
    /// <inheritdoc />
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    /// <inheritdoc />
    public Task ProcessRequestAsync(HttpContext context) => handle(context);

    /// <inheritdoc />
    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // The context holds nothing of its own.
    }
}
