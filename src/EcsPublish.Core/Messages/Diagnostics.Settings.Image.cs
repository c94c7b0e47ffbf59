namespace EcsPublish.Core.Messages;

/// <content>Settings, ECS1120 to ECS1129: where the image comes from, and for which platforms it is.</content>
internal static partial class Diagnostics
{
    public static readonly DiagnosticDescriptor NoExistingImage = DiagnosticDescriptor.Error("ECS1120", "Which existing image?",
        "{0} is '{1}', but EcsImage names no image. Set EcsImage to one, like registry/repository:tag.");

    public static readonly DiagnosticDescriptor NotTheImageSource = DiagnosticDescriptor.Error("ECS1121", "A property of another image source",
        "{0} is '{1}', which has no effect because EcsImageSource is {3}. Set EcsImageSource to {2}, or remove {0}.");

    public static readonly DiagnosticDescriptor NotAnImage = DiagnosticDescriptor.Error("ECS1122", "Not the name of an image",
        "{0} is '{1}', which is not the name of an image. Write registry/repository:tag, or registry/repository@sha256:digest.");

    public static readonly DiagnosticDescriptor PlatformTwice = DiagnosticDescriptor.Error("ECS1123", "Two images for one platform",
        "{0} is '{1}', but {2} are the same platform of an image. Keep one of them.");

    public static readonly DiagnosticDescriptor PlatformNotRestored = DiagnosticDescriptor.Error("ECS1124", "A platform that is not restored",
        "{0} is '{1}', but RuntimeIdentifiers lacks {2}, so that nothing is restored for it. Set RuntimeIdentifiers to {3} in the project.",
        "Each platform of a list is published on its own. The .NET SDK restores for the platforms in RuntimeIdentifiers; its own multi-architecture " +
        "images need the same.");
}
