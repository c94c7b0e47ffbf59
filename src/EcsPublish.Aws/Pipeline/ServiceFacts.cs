using System.Net;
using System.Reflection;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace EcsPublish.Aws.Pipeline;

/// <summary>What is constant of a service.</summary>
internal sealed class ServiceFacts : IServiceMetadata
{
    private static readonly string ProductVersion =
        typeof(ServiceFacts).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>What names the service in settings, for example <c>AWS_ENDPOINT_URL_ECS</c>.</summary>
    public required string ServiceId { get; init; }

    /// <summary>The date of its API, for example <c>2014-11-13</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The first part of its host names.</summary>
    public required string EndpointPrefix { get; init; }

    /// <summary>Its name in signatures.</summary>
    public required string SigningName { get; init; }

    /// <summary>What the X-Amz-Target header begins with; empty outside the JSON protocol.</summary>
    public required string TargetPrefix { get; init; }

    /// <summary>The media type of JSON requests.</summary>
    public required string ContentType { get; init; }

    /// <summary>Makes the exception of errors that have no type of their own.</summary>
    public required NewException GeneralException { get; init; }

    public required EndpointTable Endpoints { get; init; }

    /// <summary>The name Core keeps requests under.</summary>
    public string Namespace => "Amazon." + ServiceId;

    /// <summary>Names AWS SDK for .NET and its Core as always, and us as the version of the service client.</summary>
    public string UserAgent => field ??= InternalSDKUtils.BuildUserAgentString(ServiceId, ProductVersion);

    /// <summary>Operations whose C# name differs from the wire's; there are none.</summary>
    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();

    /// <summary>The exception for an error that an operation answered.</summary>
    /// <param name="typed">The errors that this operation throws by type. Others become the general exception, as in the AWS SDK.</param>
    /// <param name="error">What the service said.</param>
    /// <param name="inner">The SDK's exception for the HTTP status.</param>
    /// <param name="status">The HTTP status.</param>
    public AmazonServiceException Exception(ServiceError[] typed, ErrorResponse error, Exception inner, HttpStatusCode status)
    {
        var create = Array.Find(typed, candidate => candidate.Code == error.Code)?.New ?? GeneralException;
        return create(error.Message, inner, error.Type, error.Code, error.RequestId, status);
    }
}
