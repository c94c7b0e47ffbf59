using EcsPublish.Shared;

namespace EcsPublish.Benchmarks;

/// <summary>What people write by hand: docker and the aws command. It looks before it creates, and waits for the task, as a good one does.</summary>
internal sealed class ScriptPublishing(TestEngine docker) : Contender
{
    private const string Script = """
        set -euo pipefail
        role=ecsTaskExecutionRole group=/ecs/$REPOSITORY image=$REGISTRY/$REPOSITORY:latest
        trust='{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}'

        dotnet publish
        aws ecr get-login-password | docker login --username AWS --password-stdin "$REGISTRY"
        aws iam get-role --role-name $role >/dev/null 2>&1 || {
          aws iam create-role --role-name $role --assume-role-policy-document "$trust"
          aws iam attach-role-policy --role-name $role --policy-arn arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy
        }
        aws ecr describe-repositories --repository-names "$REPOSITORY" >/dev/null 2>&1 || aws ecr create-repository --repository-name "$REPOSITORY"
        aws logs create-log-group --log-group-name "$group" 2>/dev/null || true
        docker build --build-arg BASE="$BASE" -t "$image" .
        docker push "$image"
        role_arn=$(aws iam get-role --role-name $role --query Role.Arn --output text)
        definition=$(aws ecs register-task-definition --family "$REPOSITORY" --network-mode awsvpc --requires-compatibilities FARGATE --cpu 256 --memory 512 \
          --execution-role-arn "$role_arn" --query taskDefinition.taskDefinitionArn --output text --container-definitions "[{\"name\":\"app\",\"image\":\"$image\",
          \"logConfiguration\":{\"logDriver\":\"awslogs\",\"options\":{\"awslogs-group\":\"$group\",\"awslogs-region\":\"$AWS_REGION\",\"awslogs-stream-prefix\":\"ecs\"}}}]")
        task=$(aws ecs run-task --launch-type FARGATE --task-definition "$definition" --query 'tasks[0].taskArn' --output text \
          --network-configuration "awsvpcConfiguration={subnets=[$SUBNET],assignPublicIp=ENABLED}")
        until [ "$(aws ecs describe-tasks --tasks "$task" --query 'tasks[0].lastStatus' --output text)" = STOPPED ]; do sleep 1; done
        aws logs get-log-events --log-group-name "$group" --log-stream-name "ecs/app/${task##*/}" --query 'events[].message' --output text
        exit "$(aws ecs describe-tasks --tasks "$task" --query 'tasks[0].containers[0].exitCode' --output text)"
        """;

    /// <inheritdoc />
    public override string Name => Names.Script;

    /// <summary>Why this contender is missing; null when this machine has all that it needs.</summary>
    public static string? Missing => Array.Find(["docker", "aws", "bash"], program => InstalledProgram.Find(program) is null) is { } program ? $"{program} is not installed" : null;

    /// <inheritdoc />
    protected override async Task BeforeAsync(Cloud cloud, string folder, string repository, IReadOnlyDictionary<string, string> environment)
    {
        if (!Directory.Exists(Path.Combine(folder, "obj")))
        {
            await Command.RunAsync("docker", folder, ["system", "prune", "--all", "--force"], new Dictionary<string, string> { ["DOCKER_HOST"] = docker.Address });
        }
    }

    /// <inheritdoc />
    protected override async Task PublishAsync(Cloud cloud, string folder, string repository, IReadOnlyDictionary<string, string> environment) => await Command.RunAsync(
        "bash",
        folder,
        ["-c", Script],
        new Dictionary<string, string>(environment)
        {
            ["DOCKER_HOST"] = docker.Address,
            ["DOCKER_CONFIG"] = Path.Combine(folder, "obj", "docker"),
            ["REGISTRY"] = cloud.Registry,
            ["REPOSITORY"] = repository,
            ["BASE"] = cloud.BaseImageName,
            ["SUBNET"] = Cloud.Subnet,
        });
}
