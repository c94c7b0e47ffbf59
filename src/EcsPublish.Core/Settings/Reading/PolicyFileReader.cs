using EcsPublish.Core.Messages;
using EcsPublish.Core.Settings.Names;
using EcsPublish.Core.Settings.Rules;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Settings.Reading;

/// <summary>Reads the policy file that an EcsTaskRolePolicy item names. What is wrong in it is reported at its own line.</summary>
internal sealed class PolicyFileReader(ItemReader item, SettingsSource source)
{
    private readonly string _path = source.FullPath(item.Include)!;

    /// <summary>The policy; null when the file holds none.</summary>
    public TaskRolePolicySetting? Read()
    {
        if (ReadBytes() is not { } bytes || Parse(bytes) is not { } json)
            return null;

        var faults = PolicyDocumentRules.FaultsOf(json.Root).ToList();
        foreach (var (fault, node) in faults)
            Complain(json.LineOf(node), Diagnostics.PolicyFileWrong, fault);
        return faults.Count > 0 ? null : new(item.Include, Path.GetFileName(_path), TaskDefinitionText.Compact(json.Root!));
    }

    private byte[]? ReadBytes()
    {
        try
        {
            if (!File.Exists(_path))
                item.ComplainAbout(Diagnostics.NeitherPolicyNorFile, $"there is no file {_path}");
            else if (new FileInfo(_path).Length > TaskRolePolicyRules.MostBytes)
                item.ComplainAbout(Diagnostics.PoliciesTooLong, TaskRolePolicyRules.MostCharacters);
            else
                return File.ReadAllBytes(_path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            item.ComplainAbout(Diagnostics.NeitherPolicyNorFile, e.Message.TrimEnd('.'));
        }

        return null;
    }

    private LocatedJson? Parse(byte[] bytes)
    {
        try
        {
            return LocatedJson.Parse(bytes);
        }
        catch (JsonTextException fault)
        {
            Complain(fault.Line, Diagnostics.PolicyFileNotJson, fault.Line, fault.Column, fault.Message);
            return null;
        }
    }

    private void Complain(int line, DiagnosticDescriptor kind, params object?[] values) =>
        source.Problems.Add(new Declaration(_path, line, item.Origin.Name, IsItem: true), item.Origin, kind, values);
}
