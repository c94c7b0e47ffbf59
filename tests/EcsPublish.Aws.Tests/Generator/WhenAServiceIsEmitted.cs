using EcsPublish.Aws.Generator.Emitting;
using EcsPublish.Aws.Generator.Facts;

namespace EcsPublish.Aws.Tests.Generator;

[TestClass]
public sealed class WhenAServiceIsEmitted
{
    private static readonly string Code = Emit("");

    [TestMethod]
    [DataRow("internal partial interface IAmazonZoo : IAmazonService, IDisposable")]
    [DataRow("internal partial class AmazonZooClient : ServiceClient, IAmazonZoo")]
    [DataRow("internal partial class AmazonZooConfig : ServiceConfig")]
    [DataRow("internal partial class AmazonZooException : AmazonServiceException")]
    [DataRow("internal partial class FullException : AmazonZooException")]
    [DataRow("internal partial class FeedRequest : AmazonZooRequest, IShape")]
    [DataRow("internal partial class FeedResponse : AmazonWebServiceResponse, IShape")]
    [DataRow("internal partial class Mood : ConstantClass")]
    public void Types_have_the_sdks_names_and_are_internal(string declaration) =>
        StringAssert.Contains(Code, declaration, StringComparison.Ordinal);

    [TestMethod]
    [DataRow("public int? Count { get; set; }")]
    [DataRow("public DateTime? At { get; set; }")]
    [DataRow("public Mood Mood { get; set; }")]
    [DataRow("public string Token { get; set; }")]
    [DataRow("public MemoryStream Picture { get; set; }")]
    [DataRow("public List<int> Sizes { get; set; } = AWSConfigs.InitializeCollections ? new List<int>() : null;")]
    [DataRow("public Dictionary<string, List<string>> Names { get; set; }")]
    public void Properties_have_the_sdks_types(string property) => StringAssert.Contains(Code, property, StringComparison.Ordinal);

    [TestMethod]
    public void A_throttling_error_says_so() =>
        StringAssert.Contains(Code, "Retryable { get; } = new RetryableDetails(true);", StringComparison.Ordinal);

    [TestMethod]
    public void A_service_without_client_has_shapes_only()
    {
        var code = Emit("client none");

        StringAssert.Contains(code, "class FeedRequest", StringComparison.Ordinal);
        Assert.DoesNotContain("AmazonZooClient", code);
    }

    private static string Emit(string line) => ServiceEmitter.Emit(FactFileParser.Parse($"""
        namespace Amazon.Zoo
        base Zoo
        protocol json 1.1
        {line}
        operation Feed FullException
        request FeedRequest
          At at time
          Count count int
          Mood mood Mood
          Names names map<list<string>>
          Picture picture blob
          Sizes sizes list<int>
          Token token token
        response FeedResponse
        error FullException Full throttling
        enum Mood good
        """));
}
