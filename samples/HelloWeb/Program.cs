// A web service. Where it listens is not said here: the image's configuration says it (ASPNETCORE_HTTP_PORTS).
var version = typeof(Program).Assembly.GetName().Version!.ToString(2);
var who = $"{Environment.MachineName}, process {Environment.ProcessId}";

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => $"Hello from version {version} on {who}!\n");
app.MapGet("/health", () => "healthy\n");

Console.WriteLine($"Version {version} starts on {who}.");
app.Run();
