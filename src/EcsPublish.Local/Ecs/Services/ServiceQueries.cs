using Amazon.ECS.Model;
using EcsPublish.Local.Ecs.Addresses;
using EcsPublish.Local.Ecs.State;

namespace EcsPublish.Local.Ecs.Services;

/// <summary>DescribeServices and ListServices.</summary>
internal sealed class ServiceQueries(EcsStore store, ServiceBook services, ServiceHistory history)
{
    private const int MostServices = 10;
    private const int DefaultPage = 10;

    public DescribeServicesResponse Describe(DescribeServicesRequest request)
    {
        var wanted = request.Services ?? [];
        if (wanted.Count == 0)
            throw EcsErrors.InvalidParameter("Services cannot be empty.");
        if (wanted.Count > MostServices)
            throw EcsErrors.InvalidParameter($"You can describe up to {MostServices} services at a time.");
        lock (store.Gate)
        {
            var found = wanted.Select(name => (Name: name, Service: Find(request.Cluster, name))).ToLookup(pair => pair.Service is not null);
            return new()
            {
                Services = [.. found[true].Select(pair => Shown(pair.Service!, request.Include?.Contains("TAGS") == true))],
                Failures = [.. found[false].Select(pair => Missing(request.Cluster, pair.Name))],
            };
        }
    }

    public ListServicesResponse List(ListServicesRequest request)
    {
        lock (store.Gate)
        {
            var living = services.Living(request.Cluster)
                .Where(service => request.LaunchType is null || service.LaunchType == request.LaunchType)
                .Where(service => request.SchedulingStrategy is null || service.SchedulingStrategy == request.SchedulingStrategy);
            List<string> arns = [.. living.Select(service => service.ServiceArn)];
            var page = Page<string>.Of(arns, request.MaxResults ?? DefaultPage, request.NextToken);
            return new() { ServiceArns = page.Items, NextToken = page.NextToken };
        }
    }

    /// <summary>Where the services answer that have an address.</summary>
    public IReadOnlyList<ServiceUrl> Urls()
    {
        lock (store.Gate)
        {
            var open = store.ServiceList.Services.Where(entry => entry.Port is not null && entry.Service.Status == ServiceStatus.Active);
            return [.. open.Select(Url)];
        }
    }

    /// <summary>A service as an answer.</summary>
    public static Service Shown(Service service, bool withTags)
    {
        var shown = ShapeJson.Copy(service);
        shown.Tags = withTags ? shown.Tags : [];
        return shown;
    }

    private Service? Find(string? cluster, string name) => services.Find(cluster, name) is { } entry ? history.Of(entry) : null;

    private static Failure Missing(string? cluster, string nameOrArn) => new()
    {
        Arn = nameOrArn.StartsWith("arn:", StringComparison.Ordinal)
            ? nameOrArn
            : EcsArn.Service(EcsArn.Last(cluster ?? Clusters.ClusterBook.Default), nameOrArn),
        Reason = "MISSING",
    };

    private static ServiceUrl Url(ServiceEntry entry) =>
        new(EcsArn.Last(entry.Service.ClusterArn), entry.Service.ServiceName, $"http://127.0.0.1:{entry.Port}");
}
