// A one-off task: says hello, does some work, ends. `-p:EcsRunCommand="Ada 5"` gives it arguments.
var name = args.ElementAtOrDefault(0) ?? "World";
var steps = int.Parse(args.ElementAtOrDefault(1) ?? "3");

Console.WriteLine($"Hello, {name}! This is .NET {Environment.Version} on {System.Runtime.InteropServices.RuntimeInformation.OSArchitecture}.");
for (var step = 1; step <= steps; step++)
{
    await Task.Delay(TimeSpan.FromMilliseconds(500));
    Console.WriteLine($"Step {step} of {steps} is done.");
}

Console.WriteLine("Goodbye.");
