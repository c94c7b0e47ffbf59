namespace EcsPublish.Aws.Facts;

/// <summary>Reads <c>services.txt</c>.</summary>
internal static class ServiceList
{
    public static IReadOnlyList<WantedService> Parse(string text)
    {
        var services = new List<WantedService>();
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words[0] == "service")
                services.Add(new WantedService(words[1]));
            else
                Add(services[^1], words[0], words[1..]);
        }

        return services;
    }

    private static void Add(WantedService service, string key, string[] values)
    {
        switch (key)
        {
            case "model":
                service.Model = values[0];
                break;
            case "namespace":
                service.Namespace = values[0];
                break;
            case "base":
                service.Base = values[0];
                break;
            case "client":
                service.Client = values[0];
                break;
            case "operations":
                service.Operations.AddRange(values);
                break;
            case "rename":
                service.Renames.Add(values[0], values[1]);
                break;
            case "milliseconds":
                service.Milliseconds.UnionWith(values);
                break;
            default:
                throw new FormatException($"services.txt has the unknown word '{key}' under {service.Name}.");
        }
    }
}
