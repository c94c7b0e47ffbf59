namespace EcsPublish.Images.Configuration;

/// <summary>
/// Decides entry point and default arguments as the .NET SDK does, so that an image behaves the same whoever builds it:
/// https://learn.microsoft.com/dotnet/core/containers/publish-configuration#containerappcommandinstruction
/// </summary>
internal static class CommandRule
{
    private const string AsEntrypoint = "Entrypoint";
    private const string AsDefaultArgs = "DefaultArgs";
    private const string Unused = "None";

    /// <summary>Applies the rule to a description and the base's own entry point.</summary>
    public static Command Decide(ImageDescription image, IReadOnlyList<string> baseEntrypoint)
    {
        if (IsOldStyle(image))
            return new Command(image.AppCommand.Count > 0 ? image.AppCommand : Usable(baseEntrypoint), image.EntrypointArgs);

        Check(image is { Entrypoint.Count: > 0 } or { EntrypointArgs.Count: 0 }, "ContainerEntrypointArgs is set without ContainerEntrypoint.");
        Check(image is { AppCommand.Count: > 0 } or { AppCommandArgs.Count: 0 }, "ContainerAppCommandArgs is set without ContainerAppCommand.");

        var entrypoint = image.Entrypoint.Count > 0 ? [.. image.Entrypoint, .. image.EntrypointArgs] : Usable(baseEntrypoint);
        string[] application = [.. image.AppCommand, .. image.AppCommandArgs];
        return InstructionOf(image) switch
        {
            AsEntrypoint => WithApplication(image, application, entrypoint),
            AsDefaultArgs => new Command(entrypoint, [.. application, .. image.DefaultArgs]),
            Unused => WithoutApplication(image, application, entrypoint),
            var other => throw Invalid($"ContainerAppCommandInstruction is '{other}'; it can be Entrypoint, DefaultArgs or None."),
        };
    }

    // Before .NET 8 there were only an entry point and its arguments: arguments alone are arguments of the application.
    private static bool IsOldStyle(ImageDescription image) =>
        string.IsNullOrEmpty(image.AppCommandInstruction)
        && image is { Entrypoint.Count: 0, EntrypointArgs.Count: > 0, DefaultArgs.Count: 0, AppCommandArgs.Count: 0 };

    private static string InstructionOf(ImageDescription image) =>
        !string.IsNullOrEmpty(image.AppCommandInstruction) ? image.AppCommandInstruction
        : image.Entrypoint.Count > 0 ? AsDefaultArgs
        : AsEntrypoint;

    private static Command WithApplication(ImageDescription image, string[] application, IReadOnlyList<string> entrypoint)
    {
        Check(image.Entrypoint.Count == 0, "ContainerEntrypoint is set, but ContainerAppCommandInstruction=Entrypoint replaces it.");
        return new Command(application.Length > 0 ? application : entrypoint, image.DefaultArgs);
    }

    private static Command WithoutApplication(ImageDescription image, string[] application, IReadOnlyList<string> entrypoint)
    {
        Check(application.Length == 0, "ContainerAppCommand is set, but ContainerAppCommandInstruction=None leaves it unused.");
        return new Command(entrypoint, image.DefaultArgs);
    }

    // Some of Microsoft's bases have the bare muxer as their entry point; it would run the application's command as a file name.
    private static IReadOnlyList<string> Usable(IReadOnlyList<string> baseEntrypoint) =>
        baseEntrypoint is ["dotnet"] or ["/usr/bin/dotnet"] ? [] : baseEntrypoint;

    private static void Check(bool holds, string otherwise)
    {
        if (!holds)
            throw Invalid(otherwise);
    }

    private static ImageException Invalid(string message) => new(ImageFailure.InvalidInput, message);
}
