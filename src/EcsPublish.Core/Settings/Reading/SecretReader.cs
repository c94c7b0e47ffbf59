using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads EcsSecret items: an ARN, <c>ssm:/parameter</c>, or a Secrets Manager name.</summary>
internal static class SecretReader
{
    private const string ParameterPrefix = "ssm:";
    private const int FieldsAfterTheName = 3;

    public static IReadOnlyList<SecretSetting> Read(ContainerScope scope)
    {
        var items = scope.Items("EcsSecret");
        NamedItems.ReportDuplicates(items, scope.Problems);
        return [.. items.Select(item => ReadOne(item, scope.Problems)).OfType<SecretSetting>()];
    }

    private static SecretSetting? ReadOne(ItemReader item, Problems problems)
    {
        if (!Shapes.VariableName.Fits(item.Include))
            problems.Add(item.Origin, Diagnostics.WrongShape, item.Include, "a variable's name without '=' and spaces");
        if (item["ValueFrom"] is not { } from)
        {
            problems.Add(item.Origin, Diagnostics.MissingMetadata, "ValueFrom", "ssm:/hello/password");
            return null;
        }

        var (kind, value, shape) = Classify(from);
        if (shape.Fits(value))
            return new SecretSetting(item.Include, kind, kind == SecretKind.SecretName ? WithAllFields(value) : value);
        item.Complain("ValueFrom", Diagnostics.WrongShape, shape.Advice);
        return null;
    }

    private static (SecretKind Kind, string Value, Shape Shape) Classify(string from)
    {
        if (from.StartsWith(ParameterPrefix, StringComparison.Ordinal))
            return (SecretKind.Parameter, from[ParameterPrefix.Length..], Shapes.ParameterName);
        if (!from.StartsWith("arn:", StringComparison.Ordinal))
            return (SecretKind.SecretName, from, Shapes.SecretName);
        return (SecretKind.Arn, from, from.Contains(":ssm:", StringComparison.Ordinal) ? Shapes.ParameterArn : Shapes.SecretArn);
    }

    /// <summary>ECS wants all three fields or none: <c>name:key</c> becomes <c>name:key::</c>.</summary>
    private static string WithAllFields(string name)
    {
        var fields = name.Count(character => character == ':');
        return fields == 0 ? name : name + new string(':', FieldsAfterTheName - fields);
    }
}
