using System.Text.RegularExpressions;

namespace EcsPublish.Tests;

[TestClass]
public sealed partial class WhenAPublishIsNamed
{
    [TestMethod]
    public void The_name_says_when_it_began_and_fits_into_startedBy() => Assert.MatchesRegex(Shape(), PublishId.Create());

    [TestMethod]
    public void Two_publishes_have_two_names() => Assert.AreNotEqual(PublishId.Create(), PublishId.Create());

    [GeneratedRegex("^[0-9]{8}-[0-9]{6}-[0-9a-f]{8}$")]
    private static partial Regex Shape();
}
