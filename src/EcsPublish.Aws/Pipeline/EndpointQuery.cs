namespace EcsPublish.Aws.Pipeline;

/// <summary>What an endpoint is looked up by.</summary>
/// <param name="Region">The region's system name, <c>eu-central-1</c>.</param>
/// <param name="UseFips">Whether the endpoint's cryptography must be FIPS-validated.</param>
/// <param name="UseDualStack">Whether it must answer on IPv6 too.</param>
internal readonly record struct EndpointQuery(string Region, bool UseFips, bool UseDualStack);
