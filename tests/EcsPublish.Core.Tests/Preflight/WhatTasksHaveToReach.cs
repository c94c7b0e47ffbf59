using System.Text.Json.Nodes;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Preflight.Reachability;

namespace EcsPublish.Core.Tests.Preflight;

[TestClass]
public sealed class WhatTasksHaveToReach
{
    private static readonly AwsIdentity Jane = new("123456789012", "arn:aws:iam::123456789012:user/jane", "eu-west-1");

    [TestMethod]
    [DataRow("""{ "image": "123456789012.dkr.ecr.eu-west-1.amazonaws.com/a" }""", "ecr.api ecr.dkr s3")]
    [DataRow("""{ "image": "123456789012.dkr.ecr.eu-central-1.amazonaws.com/a" }""", "123456789012.dkr.ecr.eu-central-1.amazonaws.com")]
    [DataRow("""{ "image": "debian" }""", "docker.io")]
    [DataRow("""{ "image": "public.ecr.aws/a/b:1" }""", "public.ecr.aws")]
    [DataRow("""{ "logConfiguration": { "logDriver": "awslogs", "options": {} } }""", "logs")]
    [DataRow("""{ "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-region": "us-east-1" } } }""", "CloudWatch Logs in us-east-1")]
    [DataRow("""{ "logConfiguration": { "logDriver": "splunk" } }""", "")]
    [DataRow("""{ "secrets": [{ "name": "A", "valueFrom": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:a-AbCdEf" }] }""", "secretsmanager")]
    [DataRow("""{ "secrets": [{ "name": "A", "valueFrom": "arn:aws:secretsmanager:eu-west-2:123456789012:secret:a-AbCdEf" }] }""", "Secrets Manager in eu-west-2")]
    [DataRow("""{ "secrets": [{ "name": "A", "valueFrom": "/a" }, { "name": "B", "valueFrom": "arn:aws:ssm:eu-west-1:123456789012:parameter/b" }] }""", "ssm")]
    public void It_follows_from_the_definition(string container, string expected)
    {
        var definition = JsonNode.Parse($$"""{ "containerDefinitions": [{{container}}] }""")!.AsObject();

        var destinations = Destinations.Of(definition, Jane);

        Assert.AreEqual(expected, string.Join(' ', destinations.Select(destination => destination.Service ?? destination.Name)));
    }
}
