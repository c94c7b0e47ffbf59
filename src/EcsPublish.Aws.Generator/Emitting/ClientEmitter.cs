using EcsPublish.Aws.Generator.Facts;

namespace EcsPublish.Aws.Generator.Emitting;

/// <summary>The client of a service: its interface, its configuration and its operations.</summary>
internal sealed class ClientEmitter(FactFile facts, ServiceNames names)
{
    private const string Task = "System.Threading.Tasks.Task";

    private string OperationType => facts["protocol"].Split(' ')[0] switch
    {
        "json" => "JsonOperation",
        "query" => "QueryOperation",
        _ => "Ec2Operation",
    };

    public void Emit(CodeText code)
    {
        EmitInterface(code);
        EmitConfig(code);
        code.Lines("").Block($"internal partial class {names.Client} : ServiceClient, {names.Interface}", EmitClient);
    }

    private void EmitInterface(CodeText code) =>
        code.Lines("").Block($"internal partial interface {names.Interface} : IAmazonService, IDisposable", body => body
            .Lines(facts.Operations.Select(operation => Method(operation.Name) + ";")));

    private void EmitConfig(CodeText code) =>
        code.Lines("").Block($"internal partial class {names.Config} : ServiceConfig", body => body
            .Lines("internal static readonly ServiceFacts Facts = new ServiceFacts")
            .Lines("{")
            .Lines($$"""
                    ServiceId = "{{facts["id"]}}",
                    Version = "{{facts["version"]}}",
                    EndpointPrefix = "{{facts["prefix"]}}",
                    SigningName = "{{facts["signing"]}}",
                    TargetPrefix = "{{facts["target"]}}",
                    ContentType = "application/x-amz-json-{{facts["protocol"].Split(' ').Last()}}",
                    GeneralException = static (message, inner, type, code, id, status) =>
                        new {{names.Exception}}(message, inner, type, code, id, status),
                    Endpoints = new EndpointTable(
                """)
            .Lines(string.Join(",\n", facts.Endpoints.Select(row =>
                $"        new EndpointRow(\"{row.When}\", \"{row.Url}\", \"{row.SigningRegion}\")")) + "),")
            .Lines("};")
            .Lines("")
            .Lines($"public {names.Config}() : base(Facts) {{ }}"));

    private void EmitClient(CodeText code)
    {
        code.Lines($$"""
            public {{names.Client}}() : base(null, new {{names.Config}}()) { }

            public {{names.Client}}(RegionEndpoint region) : base(null, new {{names.Config}} { RegionEndpoint = region }) { }

            public {{names.Client}}({{names.Config}} config) : base(null, config) { }

            public {{names.Client}}(AWSCredentials credentials) : base(credentials, new {{names.Config}}()) { }

            public {{names.Client}}(AWSCredentials credentials, RegionEndpoint region)
                : base(credentials, new {{names.Config}} { RegionEndpoint = region }) { }

            public {{names.Client}}(AWSCredentials credentials, {{names.Config}} config) : base(credentials, config) { }

            static ClientConfig IAmazonService.CreateDefaultClientConfig() => new {{names.Config}}();

            static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials credentials, ClientConfig config) =>
                new {{names.Client}}(credentials, ({{names.Config}})config);
            """);
        foreach (var operation in facts.Operations)
            EmitOperation(code, operation);
    }

    private void EmitOperation(CodeText code, OperationFact operation)
    {
        var type = $"{OperationType}<{operation.Name}Response>";
        var field = "_" + char.ToLowerInvariant(operation.Name[0]) + operation.Name.Substring(1);
        var errors = string.Concat(operation.Errors.Select(error => $",\n    {names.Errors}.{error}"));
        code.Lines($"""

            private static readonly {type} {field} = new {type}({names.Config}.Facts, "{operation.Name}"{errors});

            public virtual {Method(operation.Name)} => CallAsync({field}, request, cancellationToken);
            """);
    }

    private static string Method(string operation) =>
        $"{Task}<{operation}Response> {operation}Async({operation}Request request, CancellationToken cancellationToken = default)";
}
