namespace EcsPublish.Aws.Generator.Facts;

/// <summary>What a shape is used for, which decides its base class.</summary>
internal enum ShapeKind
{
    Structure,
    Request,
    Response,
    Error,
}
