using System.Text;
using EcsPublish.Aws.Generator.Emitting;
using EcsPublish.Aws.Generator.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EcsPublish.Aws.Generator;

/// <summary>Turns each <c>.api</c> fact file of a project into the C# of one AWS service: client, shapes, enums and exceptions.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var services = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".api", StringComparison.Ordinal))
            .Select(static (file, cancellationToken) => (
                Name: Path.GetFileNameWithoutExtension(file.Path),
                Code: ServiceEmitter.Emit(FactFileParser.Parse(file.GetText(cancellationToken)?.ToString() ?? ""))));

        context.RegisterSourceOutput(services, static (output, service) =>
            output.AddSource(service.Name + ".g.cs", SourceText.From(service.Code, Encoding.UTF8)));
    }
}
