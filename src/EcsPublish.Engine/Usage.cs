using EcsPublish.Core;

namespace EcsPublish.Engine;

/// <summary>What the command line offers.</summary>
internal static class Usage
{
    private const string Text = """
        Usage: ecs-publish local [--port N] [--folder PATH] [--idle HH:MM:SS] [--secrets FILE] [--runtime NAME]

        Runs AWS in a box on loopback: ECS, ECR with its registry, IAM, CloudWatch Logs, STS, EC2 and Secrets Manager, enough to publish
        to and to look into with the aws CLI. Prints the environment that points the aws CLI at it, and ends with Ctrl+C.

          --port N        the port; without it the one it had, at first 4570
          --folder PATH   where keys, images, logs and state are; without it a folder of the user's data
          --idle TIME     end by itself after so long without a request or a running task
          --secrets FILE  a JSON object of secret name to value, for EcsSecret items
          --runtime NAME  process: containers are processes of this machine; docker: containers of the engine at DOCKER_HOST
        """;

    /// <summary>Shows the usage; an exit code of 1 says that nothing was done.</summary>
    public static int Show()
    {
        Console.Error.WriteLine(Text);
        return 1;
    }

    /// <summary>Shows this product's version.</summary>
    public static int Version()
    {
        Console.WriteLine(ProductVersion.Current);
        return 0;
    }
}
