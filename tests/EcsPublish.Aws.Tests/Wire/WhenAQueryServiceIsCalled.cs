using System.Text;
using Amazon.IdentityManagement.Model;
using EcsPublish.Aws.SecurityToken.Model;
using EcsPublish.Aws.Wire;
using Tag = Amazon.IdentityManagement.Model.Tag;

namespace EcsPublish.Aws.Tests.Wire;

[TestClass]
public sealed class WhenAQueryServiceIsCalled
{
    private static readonly CreateRoleRequest Request = new()
    {
        RoleName = "app",
        MaxSessionDuration = 3600,
        AssumeRolePolicyDocument = "{\"a\":\"b & c=d+e\"}",
        Tags = [new Tag { Key = "k 1", Value = "ü" }, new Tag { Key = "k2", Value = "" }],
    };

    [TestMethod]
    public void Lists_are_numbered_below_the_name_of_an_item() => Assert.AreEqual(
        "RoleName=app&Tags.member.1.Key=k",
        Shapes.ToForm(new TagRoleRequest { RoleName = "app", Tags = [new Tag { Key = "k" }] }, QueryStyle.Query));

    [TestMethod]
    public void The_server_reads_what_the_client_wrote()
    {
        var read = Shapes.FromForm<CreateRoleRequest>("Action=CreateRole&Version=2010-05-08&" + Shapes.ToBody(Request, QueryStyle.Query));

        Assert.AreEqual(Shapes.ToForm(Request, QueryStyle.Query), Shapes.ToForm(read, QueryStyle.Query));
        Assert.AreEqual("ü", read.Tags[0].Value);
        Assert.AreEqual("", read.Tags[1].Value);
        Assert.AreEqual(3600, read.MaxSessionDuration);
    }

    [TestMethod]
    public void Items_are_read_in_the_order_of_their_numbers()
    {
        var form = string.Join('&', Enumerable.Range(1, 12).Reverse().Select(i => $"ActionNames.member.{i}=a{i}"));

        var read = Shapes.FromForm<SimulatePrincipalPolicyRequest>(form);

        CollectionAssert.AreEqual(Enumerable.Range(1, 12).Select(i => $"a{i}").ToList(), read.ActionNames);
    }

    [TestMethod]
    public void A_plus_is_a_blank() => Assert.AreEqual("a b", Shapes.FromForm<GetRoleRequest>("RoleName=a+b").RoleName);

    [TestMethod]
    public void A_list_without_items_is_empty() => Assert.IsEmpty(Shapes.FromForm<TagRoleRequest>("Tags=").Tags);

    [TestMethod]
    public void A_result_is_inside_an_element_of_its_own()
    {
        var response = new XmlResponse(QueryStyle.Query, "https://sts.amazonaws.com/doc/2011-06-15/", "r-1");

        var xml = Encoding.UTF8.GetString(response.Result("GetCallerIdentity", new GetCallerIdentityResponse { Account = "123456789012" }));

        Assert.AreEqual(
            """<?xml version="1.0" encoding="utf-8"?>""" +
            """<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">""" +
            "<GetCallerIdentityResult><Account>123456789012</Account></GetCallerIdentityResult>" +
            "<ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></GetCallerIdentityResponse>",
            xml);
    }

    [TestMethod]
    public void An_error_says_whose_fault_it_is()
    {
        var response = new XmlResponse(QueryStyle.Query, "urn:x", "r-1");

        var xml = Encoding.UTF8.GetString(response.Error("NoSuchEntity", "no such role"));

        StringAssert.Contains(
            xml, "<Error><Type>Sender</Type><Code>NoSuchEntity</Code><Message>no such role</Message></Error>", StringComparison.Ordinal);
    }
}
