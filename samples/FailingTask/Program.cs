// A task that fails, to see what the build says of it.
Console.WriteLine("Looking for the orders of yesterday.");
Console.Error.WriteLine("There is no table 'orders': did the migration run?");
return 3;
