using Amazon.CloudWatchLogs;
using Amazon.EC2;
using Amazon.ECR;
using Amazon.IdentityManagement;

namespace EcsPublish.Local.Tests;

/// <summary>A test with a server and clients for it.</summary>
public abstract class LocalTest
{
    private protected LocalFixture Local { get; private set; } = null!;

    private protected AmazonECRClient Ecr { get; private set; } = null!;

    private protected AmazonCloudWatchLogsClient Logs { get; private set; } = null!;

    private protected AmazonIdentityManagementServiceClient Iam { get; private set; } = null!;

    private protected AmazonEC2Client Ec2 { get; private set; } = null!;

    public TestContext TestContext { get; set; } = null!;

    private protected CancellationToken Cancellation => TestContext.CancellationToken;

    [TestInitialize]
    public async Task StartServer()
    {
        Local = await LocalFixture.StartAsync(Options);
        Ecr = new AmazonECRClient(Local.Credentials, Local.Config<AmazonECRConfig>());
        Logs = new AmazonCloudWatchLogsClient(Local.Credentials, Local.Config<AmazonCloudWatchLogsConfig>());
        Iam = new AmazonIdentityManagementServiceClient(Local.Credentials, Local.Config<AmazonIdentityManagementServiceConfig>());
        Ec2 = new AmazonEC2Client(Local.Credentials, Local.Config<AmazonEC2Config>());
    }

    [TestCleanup]
    public async Task StopServer()
    {
        Ecr.Dispose();
        Logs.Dispose();
        Iam.Dispose();
        Ec2.Dispose();
        await Local.DisposeAsync();
    }

    private protected virtual LocalOptions Options(LocalOptions options) => options;
}
