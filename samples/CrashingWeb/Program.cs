// A web service that answers for a moment and then dies, to see what the build says of it.
var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Hello from a version that works, so far.\n");
await app.StartAsync();

if (app.Configuration["CRASH"] != "true")
{
    await app.WaitForShutdownAsync();
    return 0;
}

await Task.Delay(TimeSpan.FromSeconds(1));
Console.WriteLine("Loading the price list.");
Console.Error.WriteLine("The price list has no currency: set PRICES_CURRENCY.");
return 70;
