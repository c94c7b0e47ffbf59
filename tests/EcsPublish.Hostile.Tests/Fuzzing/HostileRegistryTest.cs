using System.Text;
using EcsPublish.Images;
using EcsPublish.Images.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace EcsPublish.Hostile.Tests.Fuzzing;

/// <summary>A test against a registry that answers what it likes.</summary>
public abstract class HostileRegistryTest
{
    /// <summary>Twenty times what a sound answer takes on a busy machine.</summary>
    private protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly RegistryOptions Impatient = new() { MaxTries = 2, StallTimeout = TimeSpan.FromSeconds(10), LongestDelay = TimeSpan.FromMilliseconds(1) };

    private protected Stage Stage { get; private set; } = null!;

    public TestContext TestContext { get; set; } = null!;

    [TestInitialize]
    public async Task StartRegistry() => Stage = await Stage.SetAsync();

    [TestCleanup]
    public async Task StopRegistry() => await Stage.DisposeAsync();

    /// <summary>A fresh client, which remembers no login.</summary>
    private protected RegistryClient Client(IRegistryCredentials? credentials = null) => Stage.Client(credentials, Impatient);

    /// <summary>Either it works, or one sentence says why not.</summary>
    private protected static async Task MayFailAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (ImageException said)
        {
            Assert.IsLessThan(2000, said.Message.Length, said.Message);
        }
    }

    private protected static Fault Answer(string line, int status, string body, Action<IHeaderDictionary>? headers = null) => new(line, 1000, async context =>
    {
        context.Response.StatusCode = status;
        headers?.Invoke(context.Response.Headers);
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body));
    });
}
