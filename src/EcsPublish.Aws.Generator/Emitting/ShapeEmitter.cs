using EcsPublish.Aws.Generator.Facts;

namespace EcsPublish.Aws.Generator.Emitting;

/// <summary>Structures, requests and responses: properties, and how they are written and read.</summary>
internal sealed class ShapeEmitter(FactFile facts, ServiceNames names)
{
    private readonly MemberCode _members = new(facts);

    public void Emit(CodeText code, ShapeFact shape)
    {
        var root = shape.Kind switch
        {
            ShapeKind.Request => names.Request + ", ",
            ShapeKind.Response => "AmazonWebServiceResponse, ",
            _ => "",
        };
        code.Lines("").Block($"internal partial class {shape.Name} : {root}IShape", body => EmitMembers(body, shape));
    }

    /// <summary>The inside of the class, which exceptions with members have too.</summary>
    public void EmitMembers(CodeText code, ShapeFact shape)
    {
        code.Lines(shape.Members.Select(Property)).Lines("");
        code.Block("void IShape.Write(ShapeWriter w)", body => body.Lines(shape.Members.Select(_members.Write)));
        code.Lines("").Block("void IShape.Read(string member, ShapeReader r)", body =>
        {
            if (shape.Members.Count > 0)
                body.Block("switch (member)", cases => cases.Lines(shape.Members.Select(_members.Read)));
        });
    }

    private static string Property(MemberFact member)
    {
        var type = CSharpType.Property(member.Type);
        var initial = member.Type.IsCollection ? $" = AWSConfigs.InitializeCollections ? new {type}() : null;" : "";
        return $"public {type} {member.Property} {{ get; set; }}{initial}";
    }
}
