using Amazon.Runtime;
using EcsPublish.Aws.Pipeline;

namespace EcsPublish.Aws.Tests.Clients;

/// <summary>Clients of a server on loopback, with the keys of AWS's documentation.</summary>
internal static class Example
{
    public const string Region = "eu-central-1";

    public static BasicAWSCredentials Credentials { get; } = new("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    /// <summary>A configuration with the server's address.</summary>
    public static TConfig Config<TConfig>(string address)
        where TConfig : ServiceConfig, new() =>
        new() { ServiceURL = address, AuthenticationRegion = Region };
}
