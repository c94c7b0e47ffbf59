namespace EcsPublish.Benchmarks;

/// <summary>What has happened since the publish before.</summary>
internal enum Step
{
    /// <summary>There was none: no bin, no obj, no repository, and no base image on this machine. NuGet packages are there.</summary>
    First,

    /// <summary>Nothing.</summary>
    Unchanged,

    /// <summary>A line of the program is another one.</summary>
    Line,

    /// <summary>A package has another version.</summary>
    Package,
}
