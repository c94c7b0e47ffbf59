using EcsPublish.Aws.Generator.Facts;

namespace EcsPublish.Aws.Generator.Emitting;

/// <summary>The names of a service's classes, as the AWS SDK for .NET v4 has them.</summary>
internal sealed class ServiceNames(FactFile facts)
{
    private readonly string _base = facts["base"];

    public string Namespace { get; } = facts["namespace"];

    public string Model => Namespace + ".Model";

    public string Interface => $"IAmazon{_base}";

    public string Client => $"Amazon{_base}Client";

    public string Config => $"Amazon{_base}Config";

    public string Request => $"Amazon{_base}Request";

    public string Exception => $"Amazon{_base}Exception";

    /// <summary>Ours alone: the table of what exceptions a service's error codes become.</summary>
    public string Errors => $"Amazon{_base}Errors";
}
