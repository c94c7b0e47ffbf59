using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Values;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads an EcsContainer item: a container beside the project's own.</summary>
internal static class SidecarReader
{
    private static readonly string[] FirelensTypes = ["fluentbit", "fluentd"];

    /// <param name="scope">The sidecar.</param>
    /// <param name="ownLog">Where the project's own container logs.</param>
    /// <param name="family">The task definition's family.</param>
    public static ContainerSettings Read(ContainerScope scope, LogSettings? ownLog, string family)
    {
        var values = scope.Values;
        var item = new Origin("EcsContainer", scope.Name);
        if (!Shapes.Name.Fits(scope.Name))
            scope.Problems.Add(item, Diagnostics.WrongShape, scope.Name, Shapes.Name.Advice);
        if (values["Image"] is null)
            scope.Problems.Add(item, Diagnostics.MissingMetadata, "Image", "public.ecr.aws/docker/library/redis:7");

        return ContainerReader.Read(scope, LogReader.ReadSidecar(scope, ownLog, family)) with
        {
            Image = values["Image"],
            FirelensType = values.Choice("FirelensType", FirelensTypes),
        };
    }
}
