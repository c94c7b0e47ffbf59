using System.Text.Json.Nodes;
using EcsPublish.Core.Settings;

namespace EcsPublish.Core.TaskDefinitions;

/// <summary>One port mapping, with nothing in it that is unset.</summary>
internal static class PortRenderer
{
    public static JsonObject Render(PortSetting port)
    {
        var json = new JsonObject();
        json.Set("name", port.Name);
        json.Set("containerPort", port.ContainerPort);
        json.Set("hostPort", port.HostPort);
        json.Set("protocol", port.Protocol);
        json.Set("appProtocol", port.AppProtocol);
        return json;
    }
}
