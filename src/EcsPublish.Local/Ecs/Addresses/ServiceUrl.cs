namespace EcsPublish.Local.Ecs.Addresses;

/// <summary>Where a service answers: an item of <c>GET /_local/services</c>.</summary>
/// <param name="Cluster">The cluster's name.</param>
/// <param name="Service">The service's name.</param>
/// <param name="Url">For example <c>http://127.0.0.1:41234</c>.</param>
internal sealed record ServiceUrl(string Cluster, string Service, string Url);
