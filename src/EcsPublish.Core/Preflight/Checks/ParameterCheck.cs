using Amazon.SimpleSystemsManagement.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Preflight.Checks;

/// <summary>Each parameter of Systems Manager exists. They are asked for undecrypted, and only their names are looked at.</summary>
internal sealed class ParameterCheck(AwsSession aws, DraftDefinition draft) : IPreflightCheck
{
    // https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html
    private const int MostNames = 10;

    private readonly OptionalReads _reads = new(aws);

    /// <inheritdoc />
    public string Name => "parameters";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        var uses = draft.Containers.SelectMany(container => container["secrets"].Objects())
            .Select(secret => (Variable: secret.Text("name") ?? "?", Parameter: secret.Text("valueFrom") ?? ""))
            .Where(use => IsOurs(use.Parameter)).DistinctBy(use => use.Parameter).ToList();
        var missing = await Task.WhenAll(uses.Select(use => use.Parameter).Chunk(MostNames).Select(names => MissingAsync(names, cancellation)));
        return
        [
            .. uses.Where(use => missing.Any(names => names.Contains(use.Parameter)))
                .Select(use => new Finding.Problem(Diagnostics.ParameterMissing.With(use.Variable, use.Parameter, aws.Identity.Account, aws.Identity.Region))),
            .. _reads.Notes("The parameters"),
        ];
    }

    private async Task<IReadOnlyList<string>> MissingAsync(string[] names, CancellationToken cancellation)
    {
        var request = new GetParametersRequest { Names = [.. names], WithDecryption = false };
        var response = await _reads.TryAsync(Actions.GetParameters, names[0], () => aws.Ssm.GetParametersAsync(request, cancellation));
        return response?.InvalidParameters ?? [];
    }

    // ECS takes what is no ARN for a parameter's name; an ARN of another account or region is not ours to see.
    private bool IsOurs(string valueFrom) =>
        valueFrom.Length > 0 && (!valueFrom.StartsWith("arn:", StringComparison.Ordinal) || valueFrom.StartsWith(aws.Identity.Arn("ssm", "parameter/"), StringComparison.Ordinal));
}
