using Amazon.ECR;
using Amazon.ECR.Model;

namespace EcsPublish.Local.Tests.Registry;

/// <summary>A test with the repository <c>team/app</c> and a signed-in registry client.</summary>
public abstract class RegistryTest : LocalTest
{
    private protected const string App = "team/app";

    private protected RegistryClient Registry { get; private set; } = null!;

    [TestInitialize]
    public async Task SignIn()
    {
        await CreateAsync(App);
        Registry = await RegistryClient.SignInAsync(Local, Ecr, Cancellation);
    }

    private protected Task CreateAsync(string name, bool immutable = false) => Ecr.CreateRepositoryAsync(
        new CreateRepositoryRequest
        {
            RepositoryName = name,
            ImageTagMutability = immutable ? ImageTagMutability.IMMUTABLE : ImageTagMutability.MUTABLE,
        },
        Cancellation);
}
