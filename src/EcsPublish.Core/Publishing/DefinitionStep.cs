using System.Text.Json.Nodes;
using Amazon.ECS;
using Amazon.ECS.Model;
using EcsPublish.Core.Aws;
using EcsPublish.Core.Messages;
using EcsPublish.Core.Resources;
using EcsPublish.Core.Settings;
using EcsPublish.Core.TaskDefinitions;

namespace EcsPublish.Core.Publishing;

/// <summary>The revision to run.</summary>
/// <param name="Rendered">As it lies in obj/.../ecs/task-definition.json.</param>
/// <param name="ContainerName">The container that runs the project's image.</param>
/// <param name="Reused">The newest revision said the same, so none was registered.</param>
internal sealed record RegisteredDefinition(string Arn, string Family, int Revision, bool Reused, JsonObject Rendered, string ContainerName)
{
    /// <summary>The first port of the project's container; null without one.</summary>
    public int? MainPort => TaskDefinitions.MainPort.Of(Rendered, ContainerName);
}

/// <summary>Renders the task definition into obj/, and registers it unless the newest active revision says the same.</summary>
internal sealed class DefinitionStep(PublishContext context, Preparation preparation, ResourceStep resources)
{
    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html: one registration of a family at a time.
    private const string TooManyAttempts = "Too many concurrent attempts";

    private static readonly TimeSpan RegisterPatience = TimeSpan.FromSeconds(45);

    private PublishSettings Settings => context.Settings;

    /// <summary>Renders, compares and registers.</summary>
    public async Task<RegisteredDefinition> RunAsync(PushedImage image, CancellationToken cancellation)
    {
        var session = await preparation.Session;
        var rendered = await RenderAsync(session, image, cancellation);
        return Reuse(rendered, await preparation.Newest) ?? await RegisterAsync(session, rendered, cancellation);
    }

    private async Task<RenderedTaskDefinition> RenderAsync(AwsSession session, PushedImage image, CancellationToken cancellation)
    {
        var roles = await resources.RunAsync();
        var values = new RenderContext
        {
            File = context.DefinitionFile,
            Image = image.Reference,
            Architecture = CpuArchitecture.Of(image.Image.Platform.Architecture),
            Region = session.Identity.Region,
            ExecutionRoleArn = roles.ExecutionArn,
            TaskRoleArn = roles.TaskArn,
            SecretArns = SecretArns.ByName(await preparation.Secrets),
            DerivedPorts = DerivedPorts.Of(Settings, image.Image.Configuration, image.Image.BaseConfiguration),
            Tags = OwnershipTags.For(Settings),
        };
        return await new DefinitionRendering(context).RunAsync(values, cancellation);
    }

    private RegisteredDefinition? Reuse(RenderedTaskDefinition rendered, TaskDefinition? newest)
    {
        if (newest is null)
        {
            return null;
        }

        var differences = TaskDefinitionComparer.Compare(rendered.Definition, ShapeMapper.ToJson(newest));
        if (differences.Count > 0)
        {
            context.Reporter.Say(Importance.Normal, $"Changed since {newest.Family}:{newest.Revision}: {string.Join("; ", differences)}");
            return null;
        }

        context.Reporter.Say(Importance.High, $"Task definition is unchanged, revision {newest.Family}:{newest.Revision} is used again");
        return new RegisteredDefinition(newest.TaskDefinitionArn, newest.Family, newest.Revision ?? 0, Reused: true, rendered.Definition, rendered.ContainerName);
    }

    private async Task<RegisteredDefinition> RegisterAsync(AwsSession session, RenderedTaskDefinition rendered, CancellationToken cancellation)
    {
        var request = ShapeMapper.ToShape<RegisterTaskDefinitionRequest>(rendered.Definition);
        var response = await Patience.RetryAsync(
            context.Time,
            RegisterPatience,
            MayPass,
            () => session.CallAsync(Actions.RegisterTaskDefinition, "*", () => session.Ecs.RegisterTaskDefinitionAsync(request, cancellation)),
            cancellation);
        var registered = response.TaskDefinition;
        context.Reporter.Say(Importance.High, $"Registered task definition {registered.Family}:{registered.Revision}");
        return new RegisteredDefinition(registered.TaskDefinitionArn, registered.Family, registered.Revision ?? 0, Reused: false, rendered.Definition, rendered.ContainerName);
    }

    // Another publish registers the same family, or the role that was just created is not seen everywhere yet.
    private static bool MayPass(Exception e) =>
        e is AmazonECSException && (e.Message.Contains(TooManyAttempts, StringComparison.OrdinalIgnoreCase) || e.Message.Contains("Role is not valid", StringComparison.OrdinalIgnoreCase));
}
