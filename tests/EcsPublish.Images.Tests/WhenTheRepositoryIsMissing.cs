using EcsPublish.Images.Tests.Support;

namespace EcsPublish.Images.Tests;

[TestClass]
public sealed class WhenTheRepositoryIsMissing
{
    [TestMethod]
    public async Task An_answer_that_says_so_is_understood()
    {
        await using var stage = await Stage.SetAsync();
        stage.Registry.RepositoriesMustExist = true;

        await PushFailsAsync(stage);

        Assert.AreEqual(0, stage.Time.Pauses.Count);
    }

    /// <summary>As Amazon ECR does: https://github.com/aws/containers-roadmap/issues/1970.</summary>
    [TestMethod]
    public async Task A_connection_closed_at_the_first_upload_is_understood_without_trying_again()
    {
        await using var stage = await Stage.SetAsync();
        stage.Registry.RepositoriesMustExist = true;
        stage.Registry.Inject(Fault.Cut("POST", times: 99));

        await PushFailsAsync(stage);

        Assert.AreEqual(0, stage.Time.Pauses.Count);
    }

    private static async Task PushFailsAsync(Stage stage)
    {
        var image = await stage.BuildAsync();

        var failure = await Assert.ThrowsExactlyAsync<ImageException>(() => stage.PushAsync(image));

        Assert.AreEqual((ImageFailure.RepositoryMissing, "app"), (failure.Failure, failure.Repository));
        StringAssert.StartsWith(failure.Message, $"The repository app does not exist in the registry {stage.Registry.Name}");
    }
}
