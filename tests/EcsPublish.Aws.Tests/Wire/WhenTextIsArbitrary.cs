using Amazon.ECS.Model;
using Amazon.IdentityManagement.Model;
using CsCheck;
using EcsPublish.Aws.Wire;

namespace EcsPublish.Aws.Tests.Wire;

[TestClass]
public sealed class WhenTextIsArbitrary
{
    // Everything but halves of surrogate pairs, which are no text.
    private static readonly Gen<string> Text = Gen.String[Gen.Char['\0', '\uD7FF'], 0, 20];

    private static readonly string[] Words = ["Tags", "member", "Key", ".", ".", "=", "&", "%", "+", "0", "1", "99999999999"];
    private static readonly Gen<string> Pieces = Gen.Int[0, Words.Length - 1].Select(index => Words[index]);

    [TestMethod]
    public void A_form_carries_it_unharmed() => Text.Sample(text =>
    {
        var request = new SimulatePrincipalPolicyRequest { PolicySourceArn = text, ActionNames = [text, "x"] };

        var read = Shapes.FromForm<SimulatePrincipalPolicyRequest>(Shapes.ToBody(request, QueryStyle.Query));

        return read.PolicySourceArn == text && read.ActionNames.SequenceEqual([text, "x"]);
    });

    [TestMethod]
    public void Json_carries_it_unharmed_in_values_and_keys() => Text.Sample(text =>
    {
        var container = new ContainerDefinition { Name = text, DockerLabels = new Dictionary<string, string> { [text] = text } };

        var read = Shapes.FromJson<ContainerDefinition>(Shapes.ToJson(container));

        return read.Name == text && read.DockerLabels.Single() is var label && label.Key == text && label.Value == text;
    });

    [TestMethod]
    public void A_malformed_form_is_read_as_far_as_it_makes_sense() => Pieces.Array[0, 20].Sample(pieces =>
    {
        var read = Shapes.FromForm<TagRoleRequest>("RoleName=app&Tags." + string.Concat(pieces));

        return read.RoleName == "app";
    });
}
