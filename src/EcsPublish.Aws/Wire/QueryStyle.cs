namespace EcsPublish.Aws.Wire;

/// <summary>The two dialects of form-encoded requests.</summary>
internal enum QueryStyle
{
    /// <summary>IAM, STS, Elastic Load Balancing: <c>Tags.member.1.Key=a</c>.</summary>
    Query,

    /// <summary>EC2: names begin with a capital and items of lists are only numbered, <c>Filter.1.Value.1=a</c>.</summary>
    Ec2,
}
