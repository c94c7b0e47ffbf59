using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;

namespace EcsPublish.Core.Publishing;

/// <summary>Keeps two projects from the same family or tag, and queues two publishes of one project.</summary>
internal static class ClaimStep
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Takes the claims of a publish, waiting for another publish of the same project.</summary>
    /// <exception cref="PublishException">Another project holds one, or the wait exceeds EcsTimeout.</exception>
    public static async Task RunAsync(PublishContext context, AwsIdentity identity, CancellationToken cancellation)
    {
        var settings = context.Settings;
        var where = $"{settings.Target.Local?.Folder ?? settings.Target.EndpointUrl?.AbsoluteUri}/{identity.Account}/{identity.Region}";
        await TakeAsync(context, $"{where}/family/{settings.TaskDefinition.Family}", $"task definition family '{settings.TaskDefinition.Family}'", "EcsFamily", cancellation);
        foreach (var tag in settings.Image.Tags.Order(StringComparer.Ordinal))
        {
            var name = $"{settings.Image.Repository}:{tag}";
            await TakeAsync(context, $"{where}/{settings.Image.Registry}/image/{name}", $"image tag '{name}'", "ContainerRepository", cancellation);
        }
    }

    private static async Task TakeAsync(PublishContext context, string key, string what, string property, CancellationToken cancellation)
    {
        var project = context.Settings.Project.File;
        var began = context.Time.GetTimestamp();
        for (var told = false; context.Claims.TryTake(key, project) is { } owner; told = true)
        {
            if (owner.Length > 0 && owner != project)
            {
                throw new PublishException(Diagnostics.ClaimedByAnotherProject.With(what, owner, property));
            }

            if (context.Time.GetElapsedTime(began) > context.Settings.Run.Timeout)
            {
                throw new PublishException(Diagnostics.ClaimTimedOut.With(context.Settings.Project.Name, context.Settings.Run.Timeout));
            }

            if (!told)
            {
                context.Reporter.Say(Importance.High, $"Waiting for another publish of {context.Settings.Project.Name} on this machine");
            }

            await Task.Delay(Pause, context.Time, cancellation);
        }
    }
}
