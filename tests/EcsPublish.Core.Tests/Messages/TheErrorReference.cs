namespace EcsPublish.Core.Tests.Messages;

[TestClass]
public sealed class TheErrorReference
{
    private const string File = "docs/errors.md";

    [TestMethod]
    public void Says_what_the_code_says()
    {
        var expected = ErrorReference.Write();
        if (Environment.GetEnvironmentVariable("ECSPUBLISH_UPDATE_DOCS") == "true")
            System.IO.File.WriteAllText(Repository.PathOf(File), expected);

        Assert.AreEqual(expected, Repository.Read(File), $"{File} is out of date: run this test with ECSPUBLISH_UPDATE_DOCS=true and commit what changes.");
    }
}
