using System.Collections.Specialized;

namespace EcsPublish.Aws.Tests.Clients;

/// <summary>A request as it came over the wire.</summary>
internal sealed record RecordedRequest(string Method, string Path, NameValueCollection Headers, string Body);
