using EcsPublish.Aws.Facts;
using EcsPublish.Aws.Facts.Trimming;
using EcsPublish.Aws.Generator.Facts;

if (args is not [var models, var output])
{
    Console.Error.WriteLine("usage: EcsPublish.Aws.Facts <botocore's data folder> <folder of the fact files>");
    return 1;
}

var home = AppContext.BaseDirectory;
foreach (var wanted in ServiceList.Parse(File.ReadAllText(Path.Combine(home, "services.txt"))))
{
    var facts = Trimmer.Trim(ServiceModel.Load(Path.Combine(models, wanted.Model)), wanted, Console.Out);
    var additions = Path.Combine(home, "additions", wanted.Name + ".api");
    if (File.Exists(additions))
        Additions.Merge(facts, FactFileParser.Parse(File.ReadAllText(additions)));
    File.WriteAllText(Path.Combine(output, wanted.Name + ".api"), FactFileWriter.Write(facts));
}

return 0;
