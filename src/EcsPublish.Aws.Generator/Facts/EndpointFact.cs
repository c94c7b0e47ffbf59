namespace EcsPublish.Aws.Generator.Facts;

/// <summary>One row of the endpoint table.</summary>
/// <param name="When">Conditions that must all hold, with commas between: <c>fips,partition=aws-us-gov</c>; <c>*</c> for none.</param>
/// <param name="Url">Where to call, with <c>{Region}</c> and <c>{dnsSuffix}</c> to fill in; or <c>unsupported</c>.</param>
/// <param name="SigningRegion">The region to sign for, empty for the region called.</param>
internal sealed record EndpointFact(string When, string Url, string SigningRegion);
