using Amazon.ECS.Model;

namespace EcsPublish.Local.Ecs.Definitions;

/// <summary>What ECS refuses to register, in its own words where they are known.</summary>
internal static class DefinitionRules
{
    private const int LongestName = 255;

    /// <exception cref="AwsError">ClientException, with the first thing that is wrong.</exception>
    public static void Check(RegisterTaskDefinitionRequest request)
    {
        CheckFamily(request.Family);
        var containers = request.ContainerDefinitions ?? [];
        Require(containers.Count > 0, "Container list cannot be empty.");
        foreach (var container in containers)
            ContainerRules.Check(container, request);
        Require(containers.DistinctBy(container => container.Name).Count() == containers.Count, "Container names must be unique.");
        Require(containers.Any(container => container.Essential ?? true), "A task definition must have at least one essential container.");
        DependencyRules.Check(containers);
        if (IsFargate(request))
            FargateRules.Check(request);
    }

    /// <summary>Whether the definition must run on Fargate.</summary>
    public static bool IsFargate(RegisterTaskDefinitionRequest request) => request.RequiresCompatibilities?.Contains("FARGATE") ?? false;

    /// <summary>Throws what ECS throws for a bad definition.</summary>
    public static void Require(bool condition, string message)
    {
        if (!condition)
            throw EcsErrors.Client(message);
    }

    /// <summary>Families and containers: letters, digits, hyphens and underscores.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static void CheckFamily(string? family)
    {
        Require(!string.IsNullOrEmpty(family), "Family should not be null or empty.");
        Require(IsName(family!), "Invalid family name. Only letters, numbers, hyphens and underscores are allowed, 255 characters at most.");
    }
}
