using EcsPublish.Aws.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EcsPublish.Aws.Tests.Generator;

[TestClass]
public sealed class WhenOneFactFileChanges
{
    [TestMethod]
    public void Only_its_own_source_is_made_anew()
    {
        var ecs = new FactText("ecs.api", "namespace Amazon.ECS\nbase ECS\n");
        var iam = new FactText("iam.api", "namespace Amazon.IdentityManagement\nbase IdentityManagementService\n");
        var options = new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);
        var compilation = CSharpCompilation.Create("product");
        var driver = CSharpGeneratorDriver.Create([new ClientGenerator().AsSourceGenerator()], [ecs, iam], driverOptions: options)
            .RunGenerators(compilation);

        var changed = new FactText("ecs.api", "namespace Amazon.ECS\nbase ECS\nenum LaunchType EC2\n");
        var result = driver.ReplaceAdditionalText(ecs, changed).RunGenerators(compilation).GetRunResult().Results.Single();

        var outputs = result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs);
        CollectionAssert.AreEqual(
            new[] { IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached }, outputs.Select(output => output.Reason).ToList());
        CollectionAssert.AreEqual(new[] { "ecs.g.cs", "iam.g.cs" }, result.GeneratedSources.Select(source => source.HintName).ToList());
    }
}
