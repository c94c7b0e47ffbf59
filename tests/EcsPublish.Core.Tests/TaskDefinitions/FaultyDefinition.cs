namespace EcsPublish.Core.Tests.TaskDefinitions;

/// <summary>A rendered definition with one fault, and what is said about it.</summary>
internal sealed record FaultyDefinition(string Code, string Json, string Says)
{
    private const string Fargate = """
        "requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc", "cpu": "256", "memory": "512"
        """;

    public static IReadOnlyList<FaultyDefinition> All { get; } =
    [
        new("ECS3101", One("\"essential\": false"), "no essential container"),
        new("ECS3101", """{ "family": "a" }""", "no essential container"),
        new("ECS3102", Task("\"memory\": \"1\"", Container("app", ""), Container("app", "")), "2 containers named 'app'"),
        new("ECS3103", """{ "requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc", "memory": "512", "containerDefinitions": [{ "name": "app", "image": "i" }] }""", "has no cpu. Set EcsCpu"),
        new("ECS3104", Task("""
            "requiresCompatibilities": ["FARGATE"], "networkMode": "bridge", "cpu": "256", "memory": "512"
            """, Container("app", "")), "networkMode is 'bridge'"),
        new("ECS3105", Task(Fargate, Container("app", """
            , "secrets": [{ "name": "A", "valueFrom": "a" }]
            """)), "Reading secrets on Fargate"),
        new("ECS3105", Task(Fargate, """{ "name": "app", "image": "1.dkr.ecr.eu-west-1.amazonaws.com/a" }"""), "Pulling a private image"),
        new("ECS3106", Task("\"family\": \"a\"", Container("app", "")), "Container 'app' has neither memory"),
        new("ECS3107", Task("\"memory\": \"1\"", """{ "name": "app", "image": "" }"""), "Container 'app' has no image"),
        new("ECS3108", Task("\"memory\": \"1\", \"taskRoleArn\": \"\"", Container("app", "")), "'taskRoleArn' is an empty text"),
        new("ECS3109", One("\"dependsOn\": [{ \"containerName\": \"db\", \"condition\": \"START\" }]"), "containerDefinitions[app].dependsOn' names the container 'db'"),
        new("ECS3109", One("\"links\": [\"db:alias\"]"), "containerDefinitions[app].links' names the container 'db'"),
        new("ECS3109", Task("\"memory\": \"1\", \"proxyConfiguration\": { \"containerName\": \"envoy\" }", Container("app", "")), "proxyConfiguration.containerName' names the container 'envoy'"),
        new("ECS3110", Task("\"memory\": \"1\"", Container("app", ", \"links\": [\"db\"]"), Container("db", ", \"dependsOn\": [{ \"containerName\": \"app\" }]")), "app -> db -> app"),
        new("ECS3110", One("\"dependsOn\": [{ \"containerName\": \"app\", \"condition\": \"START\" }]"), "app -> app"),
        new("ECS3111", Task("\"memory\": \"1\", \"networkMode\": \"default\"", Container("app", "")), "'networkMode' is 'default'. ECS offers awsvpc, bridge, host, none"),
        new("ECS3111", Task("\"memory\": \"1\", \"pidMode\": \"mine\"", Container("app", "")), "'pidMode' is 'mine'. ECS offers host, task"),
        new("ECS3112", One("\"environment\": [{ \"name\": \"A\", \"value\": \"\" }], \"secrets\": [{ \"name\": \"A\", \"valueFrom\": \"a\" }]"), "'app' sets the variable 'A' 2 times"),
        new("ECS3113", One("\"mountPoints\": [{ \"sourceVolume\": \"data\", \"containerPath\": \"/data\" }]"), "mounts the volume 'data'"),
        new("ECS3114", Task("\"memory\": \"1\"", Container("db", ""), Container("app", """
            , "dependsOn": [{ "containerName": "db", "condition": "HEALTHY" }]
            """)), "container 'db' is HEALTHY"),
        new("ECS3115", Task("\"memory\": \"1\", \"networkMode\": \"host\"", Container("app", ", \"portMappings\": [{ \"containerPort\": 8080, \"hostPort\": 80 }]")), "container port 8080 to host port 80; with networkMode host"),
        new("ECS3116", One("\"logConfiguration\": { \"logDriver\": \"awslogs\", \"options\": { \"awslogs-group\": \"g\" } }"), "option awslogs-region"),
        new("ECS3117", Task(Fargate, Container("app", ", \"privileged\": true")), "containerDefinitions[app].privileged"),
        new("ECS3117", Task(Fargate + ", \"pidMode\": \"host\"", Container("app", "")), "'pidMode'"),
        new("ECS3117", Task(Fargate + ", \"volumes\": [{ \"name\": \"v\", \"host\": { \"sourcePath\": \"/\" } }]", Container("app", "")), "volumes[v].host"),
        new("ECS3118", Task(Fargate, Container("app", ", \"memory\": 0")), "Container 'app' has 0 MiB of memory, less than the 6 MiB"),
        new("ECS3119", One("\"memory\": 64, \"memoryReservation\": 128"), "memoryReservation of 128 MiB, more than its memory of 64 MiB"),
        new("ECS3140", Task("\"memory\": \"1\"", """{ "image": "i" }"""), "Container 1 of the task definition has no name"),
    ];

    private static string One(string members) => Task("\"memory\": \"1\"", Container("app", ", " + members));

    private static string Task(string members, params string[] containers) =>
        $$"""{ {{members}}, "containerDefinitions": [{{string.Join(", ", containers)}}] }""";

    private static string Container(string name, string members) => $$"""{ "name": "{{name}}", "image": "i"{{members}} }""";
}
