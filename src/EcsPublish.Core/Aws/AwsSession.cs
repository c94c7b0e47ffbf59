using System.Collections.Concurrent;
using Amazon.CloudWatchLogs;
using Amazon.EC2;
using Amazon.ECR;
using Amazon.ECS;
using Amazon.ElasticLoadBalancingV2;
using Amazon.IdentityManagement;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SimpleSystemsManagement;

namespace EcsPublish.Core.Aws;

/// <summary>The AWS of one publish: identity, clients made when first asked for, and the boundary at which AWS's errors become ours.</summary>
internal sealed class AwsSession : IDisposable
{
    private readonly AwsEndpoint _endpoint;
    private readonly AwsErrors _errors;
    private readonly List<IDisposable> _clients = [];
    private readonly Lazy<AmazonECSClient> _ecs;
    private readonly Lazy<AmazonECRClient> _ecr;
    private readonly Lazy<AmazonIdentityManagementServiceClient> _iam;
    private readonly Lazy<AmazonEC2Client> _ec2;
    private readonly Lazy<AmazonElasticLoadBalancingV2Client> _elb;
    private readonly Lazy<AmazonSecretsManagerClient> _secrets;
    private readonly Lazy<AmazonSimpleSystemsManagementClient> _ssm;
    private readonly Dictionary<string, AmazonCloudWatchLogsClient> _logs = [];
    private readonly ConcurrentDictionary<AwsAction, Messages.Diagnostic> _denials = [];
    private int _calls;

    public AwsSession(AwsEndpoint endpoint, AwsIdentity identity)
    {
        _endpoint = endpoint;
        Identity = identity;
        _errors = new AwsErrors(identity);
        _ecs = new(() => Keep(new AmazonECSClient(endpoint.Configure(new AmazonECSConfig()))));
        _ecr = new(() => Keep(new AmazonECRClient(endpoint.Configure(new AmazonECRConfig()))));
        _iam = new(() => Keep(new AmazonIdentityManagementServiceClient(endpoint.Configure(new AmazonIdentityManagementServiceConfig()))));
        _ec2 = new(() => Keep(new AmazonEC2Client(endpoint.Configure(new AmazonEC2Config()))));
        _elb = new(() => Keep(new AmazonElasticLoadBalancingV2Client(endpoint.Configure(new AmazonElasticLoadBalancingV2Config()))));
        _secrets = new(() => Keep(new AmazonSecretsManagerClient(endpoint.Configure(new AmazonSecretsManagerConfig()))));
        _ssm = new(() => Keep(new AmazonSimpleSystemsManagementClient(endpoint.Configure(new AmazonSimpleSystemsManagementConfig()))));
    }

    /// <summary>Who we are and where.</summary>
    public AwsIdentity Identity { get; }

    /// <summary>How many operations were called so far, sts:GetCallerIdentity included.</summary>
    public int Calls => _calls + 1;

    /// <summary>What AWS said when it did not allow an operation; null when that never happened. For errors that follow from it.</summary>
    public Messages.Diagnostic? DenialOf(AwsAction action) => _denials.GetValueOrDefault(action);

    public AmazonECSClient Ecs => _ecs.Value;

    public AmazonECRClient Ecr => _ecr.Value;

    public AmazonIdentityManagementServiceClient Iam => _iam.Value;

    public AmazonEC2Client Ec2 => _ec2.Value;

    public AmazonElasticLoadBalancingV2Client Elb => _elb.Value;

    public AmazonSecretsManagerClient Secrets => _secrets.Value;

    public AmazonSimpleSystemsManagementClient Ssm => _ssm.Value;

    /// <summary>CloudWatch Logs of a region; EcsLogRegion may differ from the one that is published to.</summary>
    public AmazonCloudWatchLogsClient Logs(string? region = null)
    {
        var name = region ?? Identity.Region;
        lock (_logs)
        {
            if (!_logs.TryGetValue(name, out var client))
            {
                var endpoint = _endpoint with { Region = name };
                client = _logs[name] = Keep(new AmazonCloudWatchLogsClient(endpoint.Configure(new AmazonCloudWatchLogsConfig())));
            }

            return client;
        }
    }

    /// <summary>Calls one operation. What any operation may answer (no permission, expired credentials, no connection) becomes a
    /// <see cref="Messages.PublishException"/>; what only this one answers is the caller's to catch.</summary>
    /// <param name="action">The operation, for the error.</param>
    /// <param name="resource">What it is called on, for the error: an ARN or a name.</param>
    public async Task<T> CallAsync<T>(AwsAction action, string resource, Func<Task<T>> call)
    {
        Interlocked.Increment(ref _calls);
        try
        {
            return await call();
        }
        catch (Exception e) when (_errors.Translate(e, action, resource) is { } diagnostic)
        {
            Remember(action, diagnostic);
            throw new Messages.PublishException(diagnostic, e);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_clients)
        {
            _clients.ForEach(client => client.Dispose());
            _clients.Clear();
        }
    }

    private void Remember(AwsAction action, Messages.Diagnostic diagnostic)
    {
        if (diagnostic.Descriptor == Messages.Diagnostics.AccessDenied)
        {
            _denials[action] = diagnostic;
        }
    }

    private T Keep<T>(T client)
        where T : AmazonServiceClient
    {
        lock (_clients)
        {
            _clients.Add(client);
        }

        return client;
    }
}
