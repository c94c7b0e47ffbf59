using EcsPublish.Aws.Generator.Facts;

namespace EcsPublish.Aws.Tests.Facts;

[TestClass]
public sealed class WhenAFactFileIsParsed
{
    private static readonly FactFile Parsed = FactFileParser.Parse("""
        # A comment, and an empty line:

        namespace Amazon.ECS
        protocol json 1.1
        endpoint fips,!dual https://ecs-fips.{Region}.{dnsSuffix}
        endpoint * https://iam.{dnsSuffix} us-east-1
        operation RunTask BlockedException ClientException
        operation ListTasks
        request RunTaskRequest
          ClientToken clientToken token
          Tags tagSet list[item]<Tag>
        error BlockedException Blocked throttling
        structure Tag
        enum Odd a%20b c
        """);

    [TestMethod]
    public void Single_values_are_the_rest_of_the_line() => Assert.AreEqual("json 1.1", Parsed["protocol"]);

    [TestMethod]
    public void A_value_that_is_not_there_is_empty() => Assert.AreEqual("", Parsed["target"]);

    [TestMethod]
    public void Endpoint_rows_keep_their_order() => CollectionAssert.AreEqual(
        new[]
        {
            new EndpointFact("fips,!dual", "https://ecs-fips.{Region}.{dnsSuffix}", ""),
            new EndpointFact("*", "https://iam.{dnsSuffix}", "us-east-1"),
        },
        Parsed.Endpoints);

    [TestMethod]
    public void An_operation_lists_its_errors() =>
        CollectionAssert.AreEqual(new[] { "BlockedException", "ClientException" }, Parsed.Operations[0].Errors.ToList());

    [TestMethod]
    public void An_operation_may_have_none() => Assert.IsEmpty(Parsed.Operations[1].Errors);

    [TestMethod]
    public void Members_belong_to_the_shape_above_them()
    {
        var request = Parsed.Shapes[0];

        Assert.AreEqual(ShapeKind.Request, request.Kind);
        CollectionAssert.AreEqual(
            new[]
            {
                new MemberFact("ClientToken", "clientToken", new TypeFact("token")),
                new MemberFact("Tags", "tagSet", new TypeFact("list", new TypeFact("Tag"), "item")),
            },
            request.Members);
    }

    [TestMethod]
    public void An_error_has_a_code_and_says_how_it_is_retried()
    {
        var error = Parsed.Shapes[1];

        Assert.AreEqual("Blocked", error.Code);
        Assert.AreEqual("throttling", error.Retry);
    }

    [TestMethod]
    public void Enum_values_are_decoded() => CollectionAssert.AreEqual(new[] { "a b", "c" }, Parsed.Enums[0].Values.ToList());
}
