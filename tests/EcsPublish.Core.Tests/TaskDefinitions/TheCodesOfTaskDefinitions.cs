using System.Reflection;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Tests.TaskDefinitions;

[TestClass]
public sealed class TheCodesOfTaskDefinitions
{
    // Reached by tests of their own, because they need more than a text: no file, and a rendering.
    private static readonly string[] ReachedElsewhere = ["ECS3001", "ECS3011", "ECS3012", "ECS3013", "ECS3014"];

    [TestMethod]
    public void Are_each_reached_by_a_test()
    {
        var codes = typeof(Diagnostics).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>()
            .Select(descriptor => descriptor.Code).Where(code => code.StartsWith("ECS3", StringComparison.Ordinal)).ToList();

        var reached = FaultyFile.All.Select(fault => fault.Code).Concat(FaultyDefinition.All.Select(fault => fault.Code)).Concat(ReachedElsewhere);

        CollectionAssert.AreEquivalent(codes, reached.Distinct().ToList());
    }
}
