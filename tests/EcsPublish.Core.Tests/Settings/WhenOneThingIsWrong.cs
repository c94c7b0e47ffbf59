using System.Reflection;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Tests.Settings;

[TestClass]
public sealed class WhenOneThingIsWrong
{
    public static IEnumerable<(string Message, TestProject Project)> Projects => BrokenProject.All.Select(broken => (broken.Message, broken.Project));

    [TestMethod]
    [DynamicData(nameof(Projects))]
    public void One_sentence_says_what_and_what_to_do(string message, TestProject project)
    {
        var result = project.Parse();

        var diagnostic = Assert.ContainsSingle(result.Diagnostics);
        Assert.AreEqual(message, $"{diagnostic.Code}: {diagnostic.Text}");
        Assert.IsTrue(diagnostic.IsError);
        Assert.AreEqual(TestProject.File, diagnostic.File);
        Assert.IsNull(result.Settings);
    }

    [TestMethod]
    public void Every_code_of_the_settings_has_its_project()
    {
        var reachable = BrokenProject.All.Select(broken => broken.Code).Concat(WhenANameIsNearlyRight.Codes).Append(WhenAHealthCheckNeedsAShell.Code).Concat(WhenAPolicyFileIsGiven.Codes).Distinct().Order();

        var declared = typeof(Diagnostics).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>()
            .Select(descriptor => descriptor.Code).Where(IsOfSettings).Order(StringComparer.Ordinal);

        Assert.AreSequenceEqual(declared, reachable);
    }

    /// <summary>From ECS1900 on, codes are for what shows only when a publish is under way.</summary>
    private static bool IsOfSettings(string code) => string.CompareOrdinal(code, "ECS1") > 0 && string.CompareOrdinal(code, "ECS19") < 0;
}
