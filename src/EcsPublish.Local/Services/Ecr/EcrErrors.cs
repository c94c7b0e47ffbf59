using EcsPublish.Local.Registry;

namespace EcsPublish.Local.Services.Ecr;

/// <summary>ECR's errors, in its words.</summary>
internal static class EcrErrors
{
    /// <summary>Carries something out on the registry and gives its errors the names they have in the API.</summary>
    public static T Translate<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (RegistryError error) when (error.Code == "NAME_UNKNOWN")
        {
            throw new AwsError("RepositoryNotFoundException", error.Message);
        }
    }

    public static AwsError AlreadyExists(string repository) => new("RepositoryAlreadyExistsException",
        $"The repository with name '{repository}' already exists in the registry with id '{LocalIdentity.Account}'");

    public static AwsError NotEmpty(string repository) => new("RepositoryNotEmptyException",
        $"The repository with name '{repository}' in registry with id '{LocalIdentity.Account}' cannot be deleted because it still " +
        "contains images");

    public static AwsError ImageNotFound(string repository, string image) => new("ImageNotFoundException",
        $"The image with {image} does not exist within the repository with name '{repository}' in the registry with id " +
        $"'{LocalIdentity.Account}'");

    public static AwsError NoLifecyclePolicy(string repository) => new("LifecyclePolicyNotFoundException",
        $"Lifecycle policy does not exist for the repository with name '{repository}' in the registry with id '{LocalIdentity.Account}'");

    public static AwsError InvalidParameter(string message) =>
        new("InvalidParameterException", $"Invalid parameter at {message}");
}
