using System.Net;
using Amazon.Runtime;

namespace EcsPublish.Aws.Pipeline;

/// <summary>Makes an exception of one type; the parameters are those of every AWS exception's longest constructor.</summary>
internal delegate AmazonServiceException NewException(
    string message, Exception innerException, ErrorType type, string code, string requestId, HttpStatusCode status);
