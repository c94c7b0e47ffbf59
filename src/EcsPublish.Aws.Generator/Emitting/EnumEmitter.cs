using EcsPublish.Aws.Generator.Facts;

namespace EcsPublish.Aws.Generator.Emitting;

/// <summary>Enums, which in the AWS SDK are classes around a string, because a service may answer with values we do not know.</summary>
internal static class EnumEmitter
{
    public static void Emit(CodeText code, EnumFact type) =>
        code.Lines("").Block($"internal partial class {type.Name} : ConstantClass", body => body
            .Lines(type.Values.Select(value =>
                $"public static readonly {type.Name} {Constant.Name(value)} = new {type.Name}(\"{value}\");"))
            .Lines($$"""

                public {{type.Name}}(string value) : base(value) { }

                public static {{type.Name}} FindValue(string value) => FindValue<{{type.Name}}>(value);

                public static implicit operator {{type.Name}}(string value) => FindValue(value);
                """));
}
