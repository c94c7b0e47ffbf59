using EcsPublish.Benchmarks;

var options = Options.Parse(args);
using var lab = await Lab.SetUpAsync();
try
{
    return await new Benchmark(lab, options).RunAsync();
}
catch (InvalidOperationException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
