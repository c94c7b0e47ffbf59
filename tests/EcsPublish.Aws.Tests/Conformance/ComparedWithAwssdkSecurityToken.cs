using System.Reflection;
using Amazon.SecurityToken;

namespace EcsPublish.Aws.Tests.Conformance;

/// <summary>
/// STS is the one service of which the official package is always at hand. The generator knows no service by name,
/// so what holds for its shapes holds for all.
/// </summary>
[TestClass]
public sealed class ComparedWithAwssdkSecurityToken
{
    private const string OurNamespace = "EcsPublish.Aws.SecurityToken";
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Assembly Official = typeof(AmazonSecurityTokenServiceClient).Assembly;

    public static IEnumerable<object[]> Types => typeof(IShape).Assembly.GetTypes()
        .Where(type => type is { IsNested: false, Namespace: OurNamespace or OurNamespace + ".Model" })
        .Select(type => new object[] { type.FullName! });

    [TestMethod]
    [DynamicData(nameof(Types))]
    public void Every_property_has_the_same_name_and_type(string name)
    {
        var ours = typeof(IShape).Assembly.GetType(name)!;
        var official = Official.GetType(OfficialName(name))!;

        foreach (var property in ours.GetProperties(Declared))
        {
            var counterpart = official.GetProperty(property.Name, Declared);
            Assert.AreEqual(OfficialName(property.PropertyType.ToString()), counterpart?.PropertyType.ToString(), property.Name);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Types))]
    public void Every_type_has_the_same_base(string name)
    {
        // Credentials are AWSCredentials only in STS: a customization we do not need.
        if (name.EndsWith(".Credentials", StringComparison.Ordinal))
            return;

        var ours = typeof(IShape).Assembly.GetType(name)!.BaseType!;

        Assert.AreEqual(Official.GetType(OfficialName(name))!.BaseType!.ToString(), OfficialName(ours.ToString()));
    }

    private static string OfficialName(string name) => name.Replace(OurNamespace, "Amazon.SecurityToken", StringComparison.Ordinal);
}
