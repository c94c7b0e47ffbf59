namespace EcsPublish.Core.Tests.Settings;

[TestClass]
public sealed class WhenAHealthCheckNeedsAShell
{
    /// <summary>The code that this class reaches.</summary>
    public const string Code = "ECS1315";

    private const string Chiseled = "mcr.microsoft.com/dotnet/runtime:10.0-noble-chiseled";

    [TestMethod]
    public void A_base_image_without_one_is_a_warning()
    {
        var result = new TestProject().Set("ContainerBaseImage", Chiseled).Set("EcsHealthCheckCommand", "curl -f localhost").Parse();

        var warning = Assert.ContainsSingle(result.Diagnostics);
        Assert.AreEqual(Code, warning.Code);
        Assert.Contains(Chiseled, warning.Text);
        Assert.IsNotNull(result.Settings);
    }

    [TestMethod]
    [DataRow(Chiseled, "[\"CMD\",\"/app/check\"]")]
    [DataRow("mcr.microsoft.com/dotnet/runtime:10.0", "curl -f localhost")]
    public void Other_pairs_are_fine(string baseImage, string command) =>
        Assert.IsEmpty(new TestProject().Set("ContainerBaseImage", baseImage).Set("EcsHealthCheckCommand", command).Parse().Diagnostics);
}
