namespace EcsPublish.Aws.Generator.Facts;

/// <summary>
/// Reads the text form of a <see cref="FactFile"/>. The files are written by a tool, so a malformed one is a bug and throws.
/// </summary>
internal static class FactFileParser
{
    private static readonly char[] Space = [' '];

    public static FactFile Parse(string text)
    {
        var facts = new FactFile();
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var words = line.Split(Space, StringSplitOptions.RemoveEmptyEntries);
            if (line[0] == ' ')
                facts.Shapes[facts.Shapes.Count - 1].Members.Add(new MemberFact(words[0], words[1], TypeFact.Parse(words[2])));
            else
                Add(facts, words);
        }

        return facts;
    }

    private static void Add(FactFile facts, string[] words)
    {
        switch (words[0])
        {
            case "endpoint":
                facts.Endpoints.Add(new EndpointFact(words[1], words[2], words.ElementAtOrDefault(3) ?? ""));
                break;
            case "operation":
                facts.Operations.Add(new OperationFact(words[1], words.Skip(2).ToList()));
                break;
            case "structure":
                facts.Shapes.Add(new ShapeFact(ShapeKind.Structure, words[1]));
                break;
            case "request":
                facts.Shapes.Add(new ShapeFact(ShapeKind.Request, words[1]));
                break;
            case "response":
                facts.Shapes.Add(new ShapeFact(ShapeKind.Response, words[1]));
                break;
            case "error":
                facts.Shapes.Add(new ShapeFact(ShapeKind.Error, words[1]) { Code = words[2], Retry = words.ElementAtOrDefault(3) ?? "" });
                break;
            case "enum":
                facts.Enums.Add(new EnumFact(words[1], words.Skip(2).Select(Uri.UnescapeDataString).ToList()));
                break;
            default:
                facts.Service[words[0]] = string.Join(" ", words.Skip(1));
                break;
        }
    }
}
