namespace EcsPublish.Core.Tests.TaskDefinitions;

/// <summary>A task definition file with one fault, and what is said about it.</summary>
internal sealed record FaultyFile(string Code, string Text, int Line, string Says)
{
    public static IReadOnlyList<FaultyFile> All { get; } =
    [
        new("ECS3002", "", 1, "at line 1, column 1:"),
        new("ECS3002", "{\n  \"family\": a\n}", 2, "at line 2, column 13: 'a' is an invalid start of a value."),
        new("ECS3002", "{\n  \"family\": \"ä\" x\n}", 2, "at line 2, column 17:"),
        new("ECS3002", "{\n  \"family\": \"a\"", 2, "at line 2, column 16:"),
        new("ECS3002", "{\n  \"family\": \"a\",\n  \"cpu\": \"256\",\n  \"family\": \"b\"\n}", 4, "at line 4, column 3: 'family' is there a second time"),
        new("ECS3002", "{\n  \"family\": \"\\ud800\"\n}", 2, "at line 2, column 13: The text has an escape that is half a character."),
        new("ECS3002", "{ \"cpu\": 1e999 }", 1, "at line 1, column 10: The number is too large."),
        new("ECS3002", "{} {}", 1, "at line 1, column 4:"),
        new("ECS3002", new string('[', 100), 1, "at line 1, column 65:"),
        new("ECS3003", new string(' ', 1024 * 1024 + 1), 0, "larger than 1 MiB"),
        new("ECS3004", "[1]", 1, "holds a list instead"),
        new("ECS3004", "null", 1, "holds null instead"),
        new("ECS3004", "{}", 1, "holds an empty object instead"),
        new("ECS3005", "{\n  // the size\n  \"famly\": \"a\"\n}", 3, "'famly' in the task definition file is no field that ECS knows. Did you mean 'family'?"),
        new("ECS3005", "{ \"ContainerDefinitions\": [] }", 1, "Did you mean 'containerDefinitions'?"),
        new("ECS3005", "{ \"containerDefinitions\": [{ \"name\": \"a\",\n\"portMapings\": [] }] }", 2, "'containerDefinitions[0].portMapings' in the task definition file is no field that ECS knows. Did you mean 'portMappings'?"),
        new("ECS3005", "{ \"family\": \"a\", \"replicas\": 3 }", 1, "'replicas' in the task definition file is no field that ECS knows. Remove it"),
        new("ECS3006", "{ \"containerDefinitions\": [\n{ \"cpu\": \"256\" }] }", 2, "'containerDefinitions[0].cpu' in the task definition file is the text '256', and ECS takes a whole number there."),
        new("ECS3006", "{ \"containerDefinitions\": [{ \"memory\": 0.5 }] }", 1, "is the number 0.5, and ECS takes a whole number"),
        new("ECS3006", "{ \"containerDefinitions\": [{ \"memory\": 5000000000 }] }", 1, "is the number 5000000000, and"),
        new("ECS3006", "{ \"containerDefinitions\": [{ \"essential\": \"true\" }] }", 1, "is the text 'true', and ECS takes true or false"),
        new("ECS3006", "{ \"containerDefinitions\": [{ \"command\": \"run\" }] }", 1, "is the text 'run', and ECS takes a list"),
        new("ECS3006", "{ \"containerDefinitions\": [{ \"dockerLabels\": { \"a\": 1 } }] }", 1, "'containerDefinitions[0].dockerLabels.a' in the task definition file is the number 1, and ECS takes text"),
        new("ECS3006", "{ \"containerDefinitions\": { } }", 1, "is an empty object, and ECS takes a list"),
        new("ECS3006", "{ \"runtimePlatform\": true }", 1, "is true, and ECS takes an object"),
        new("ECS3007", "{ \"containerDefinitions\": [{ \"environment\": [\n\n{ \"name\": \"PASSWORD\", \"valueFrom\": \"a\" }] }] }", 3, "Move the entry 'PASSWORD' to secrets."),
        new("ECS3008", "{ \"containerDefinitions\": [{ \"healthCheck\": {\n\"command\": [\"curl -f localhost\"] } }] }", 2, "starts with 'curl -f localhost'"),
    ];
}
