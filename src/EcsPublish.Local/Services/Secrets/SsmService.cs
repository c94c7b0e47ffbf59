using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using EcsPublish.Local.Secrets;

namespace EcsPublish.Local.Services.Secrets;

/// <summary>The Parameter Store of Systems Manager, reading only: the parameters are in the user's file, beside the secrets.</summary>
internal sealed class SsmService(SecretsFile secrets)
{
    public GetParametersResponse GetParameters(GetParametersRequest request)
    {
        var names = request.Names ?? [];
        return new GetParametersResponse
        {
            Parameters = [.. names.Select(Find).OfType<Parameter>()],
            InvalidParameters = [.. names.Where(name => Find(name) is null)],
        };
    }

    private Parameter? Find(string name) => secrets.Find(name) is not { } value ? null : new Parameter
    {
        Name = name,
        ARN = name.StartsWith("arn:", StringComparison.Ordinal) ? name : LocalIdentity.Arn("ssm", $"parameter/{name.TrimStart('/')}"),
        Type = ParameterType.SecureString,
        Value = value,
        Version = 1,
        DataType = "text",
    };
}
