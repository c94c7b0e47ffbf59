using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Running;

/// <summary>
/// Stops tasks that dead publishes left behind. A publish on this machine holds the claim of its family until its engine ends; whoever holds it now
/// knows that every other publish of the family here is dead. Of another machine's publish nothing is known: it is named, not touched.
/// </summary>
internal sealed class OrphanReaper(AwsSession aws, IReporter reporter)
{
    private const string Reason = "Stopped by EcsPublish: the publish that started it is gone";

    /// <summary>Stops the orphans.</summary>
    /// <param name="tasks">Tasks of the family.</param>
    /// <param name="mine">The mark of the publish that looks; its own tasks are left alone.</param>
    public async Task ReapAsync(string cluster, IReadOnlyList<EcsTask> tasks, StartedBy mine)
    {
        var marked = tasks.Select(task => (task.TaskArn, Mark: StartedBy.Parse(task.StartedBy)))
            .Where(task => task.Mark?.Project == mine.Project && task.Mark.Publish != mine.Publish).ToList();
        foreach (var (arn, mark) in marked.Where(task => task.Mark!.Host != mine.Host))
        {
            reporter.Report(Diagnostics.OrphanElsewhere.With(TaskId.Of(arn), mark, cluster));
        }

        var orphans = marked.Where(task => task.Mark!.Host == mine.Host).Select(task => task.TaskArn).ToList();
        await new TaskStopper(aws, reporter) { AreOurs = false }.StopAsync(cluster, orphans, Reason);
    }

    /// <summary>Stops the tasks of one publish, whose engine died.</summary>
    public async Task ReapOneAsync(string cluster, string family, StartedBy dead, CancellationToken cancellation)
    {
        var tasks = await FindAsync(cluster, family, cancellation);
        var orphans = tasks.Where(task => task.StartedBy == dead.ToString()).Select(task => task.TaskArn).ToList();
        await new TaskStopper(aws, reporter) { AreOurs = false }.StopAsync(cluster, orphans, Reason);
    }

    /// <summary>The tasks of the family that run; none, and a word, when AWS does not tell.</summary>
    public async Task<IReadOnlyList<EcsTask>> FindAsync(string cluster, string family, CancellationToken cancellation)
    {
        try
        {
            var list = new ListTasksRequest { Cluster = cluster, Family = family };
            var arns = await aws.CallAsync(Actions.ListTasks, "*", () => aws.Ecs.ListTasksAsync(list, cancellation));
            if (arns.TaskArns is not { Count: > 0 })
            {
                return [];
            }

            var describe = new DescribeTasksRequest { Cluster = cluster, Tasks = arns.TaskArns };
            return (await aws.CallAsync(Actions.DescribeTasks, arns.TaskArns[0], () => aws.Ecs.DescribeTasksAsync(describe, cancellation))).Tasks ?? [];
        }
        catch (Exception e) when (e is PublishException or AmazonECSException)
        {
            reporter.Say(Importance.Normal, $"Tasks of earlier publishes were not looked for: {e.Message}");
            return [];
        }
    }
}
