using EcsPublish.Protocol;
using Microsoft.Build.Framework;

namespace EcsPublish;

/// <summary>The first task of a publish, or the only one of an operation: joins the build's engine and hands it the project's settings.</summary>
public abstract class OpeningTask : PhaseTask
{
    /// <summary>Full path of EcsPublish.Engine.dll.</summary>
    [Required]
    public string Engine { get; set; } = "";

    /// <summary>Full path of the engine as a program for this machine; empty when there is none.</summary>
    public string EngineProgram { get; set; } = "";

    /// <summary>The <c>dotnet</c> that runs the build, <c>$(DOTNET_HOST_PATH)</c>.</summary>
    public string DotNetHost { get; set; } = "";

    /// <summary>Full path of the project.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Properties: <c>Include</c> is the name, <c>Value</c> the value.</summary>
    [Required]
    public ITaskItem[] Properties { get; set; } = [];

    /// <summary>Items of all lists; <c>EcsList</c> names the list.</summary>
    public ITaskItem[] Items { get; set; } = [];

    /// <summary>Files to scan for names that are nearly ours.</summary>
    public ITaskItem[] DeclaringFiles { get; set; } = [];

    /// <summary>EcsLiveOutput: show lines as they come under the Terminal Logger.</summary>
    public bool LiveOutput { get; set; }

    private protected override EngineConnection Connect()
    {
        Publish = PublishId.Create();
        return EngineConnection.Join(BuildEngine4, new EngineCommand(DotNetHost, Engine, EngineProgram), Publish);
    }

    private protected override BuildInput Describe(PublishInbox inbox)
    {
        inbox.LiveOutput = LiveOutput;
        return inbox.Project = new BuildInput
        {
            ProjectFile = ProjectFile,
            Properties = ProjectItems.ToProperties(Properties),
            Items = ProjectItems.ToLists(Items),
            GlobalProperties = [.. BuildEngine6.GetGlobalProperties().Keys],
            DeclaringFiles = [.. DeclaringFiles.Select(file => file.ItemSpec)],
        };
    }
}
