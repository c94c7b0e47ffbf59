namespace EcsPublish;

/// <summary>The page on errors that lies in the package: the link that terminals and IDEs put behind a code, without a network.</summary>
internal static class ErrorPage
{
    private static readonly string Path =
        System.IO.Path.GetFullPath("../../docs/errors.md", System.IO.Path.GetDirectoryName(typeof(ErrorPage).Assembly.Location)!);

    /// <summary>A file URL to the code's section; null outside a package.</summary>
    public static string? LinkTo(string? code) => code is not null && File.Exists(Path) ? $"{new Uri(Path)}#{code}" : null;
}
