// A web service whose database is migrated by the same image: `migrate` does that and ends, no argument serves.
if (args is ["migrate"])
{
    return Migrate();
}

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Hello from a service whose database is up to date.\n");
await app.RunAsync();
return 0;

static int Migrate()
{
    Console.WriteLine("Migrating from version 41 to 42.");
    if (Environment.GetEnvironmentVariable("MIGRATION_FAILS") == "true")
    {
        Console.Error.WriteLine("There is already a table 'orders': nothing was changed.");
        return 1;
    }

    Console.WriteLine("Created table 'orders'. The database is at version 42.");
    return 0;
}
