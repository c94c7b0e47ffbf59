// A web service that answers for a moment, but dies before it is healthy, to see what the build says of it.
if (args is ["check"])
{
    return await CheckAsync();
}

var ready = false;
var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Hello from a version that works, so far.\n");
app.MapGet("/health", () => ready ? Results.Ok() : Results.StatusCode(503));
await app.StartAsync();

Console.WriteLine("Loading the price list.");
await Task.Delay(TimeSpan.FromSeconds(1));
if (app.Configuration["CRASH"] == "true")
{
    Console.Error.WriteLine("The price list has no currency: set PRICES_CURRENCY.");
    return 70;
}

ready = true;
await app.WaitForShutdownAsync();
return 0;

static async Task<int> CheckAsync()
{
    using var client = new HttpClient();
    var url = Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? $"http://localhost:{Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS")}";
    using var answer = await client.GetAsync(url + "/health");
    return answer.IsSuccessStatusCode ? 0 : 1;
}
