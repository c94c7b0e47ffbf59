using EcsPublish.Aws.Generator.Facts;

namespace EcsPublish.Aws.Generator.Emitting;

/// <summary>The exceptions of a service, and the table that says which error code becomes which.</summary>
internal sealed class ExceptionEmitter(ServiceNames names, ShapeEmitter shapes)
{
    /// <summary>The exception that every other of the service derives from.</summary>
    public void EmitBase(CodeText code) =>
        code.Lines("").Block($"internal partial class {names.Exception} : AmazonServiceException", body => body.Lines($$"""
            public {{names.Exception}}(Exception innerException) : base(innerException.Message, innerException) { }

            """).Lines(Constructors(names.Exception)));

    public void Emit(CodeText code, ShapeFact error)
    {
        var shape = error.Members.Count > 0 ? ", IShape" : "";
        code.Lines("").Block($"internal partial class {error.Name} : {names.Exception}{shape}", body =>
        {
            body.Lines($$"""
                public {{error.Name}}(Exception innerException) : base(innerException) { }

                """).Lines(Constructors(error.Name));
            if (error.Retry.Length > 0)
                body.Lines("").Lines(Retryable(error));
            if (error.Members.Count > 0)
                shapes.EmitMembers(body.Lines(""), error);
        });
    }

    /// <summary>One field for each error, so that operations share them.</summary>
    public void EmitTable(CodeText code, IEnumerable<ShapeFact> errors) =>
        code.Lines("").Block($"internal static class {names.Errors}", body => body.Lines(errors.Select(error => $"""
            internal static readonly ServiceError {error.Name} = new ServiceError(
                "{error.Code}",
                static (message, inner, type, code, id, status) => new Model.{error.Name}(message, inner, type, code, id, status));
            """)));

    private static string Retryable(ShapeFact error)
    {
        var isThrottling = error.Retry == "throttling" ? "true" : "false";
        return $"public override RetryableDetails Retryable {{ get; }} = new RetryableDetails({isThrottling});";
    }

    private static string Constructors(string name) => $$"""
        public {{name}}(string message) : base(message) { }

        public {{name}}(string message, Exception innerException) : base(message, innerException) { }

        public {{name}}(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
            : base(message, errorType, errorCode, requestId, statusCode) { }

        public {{name}}(
            string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
            : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
        """;
}
